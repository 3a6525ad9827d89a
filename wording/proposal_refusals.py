"""Why an act on a proposal or a meeting was refused, and what to do next, in Swedish."""

PROPOSAL_REFUSALS: dict[str, tuple[str, str]] = {
    "UnknownProposal": (
        "Tjänsteskrivelsen finns inte",
        "Kontrollera dess id, eller påbörja den först",
    ),
    "UnknownRecipient": (
        "Mottagaren finns inte på sändlistan",
        "Välj en mottagare på sändlistan",
    ),
    "UnknownAppeal": (
        "Överklagandet är inte registrerat",
        "Registrera överklagandet först, eller kontrollera dess id",
    ),
    "AlreadyStarted": (
        "En tjänsteskrivelse med detta id är redan påbörjad",
        "Använd ett annat id; upprepa en begäran med dess första nyckel",
    ),
    "WrongPhase": (
        "Tjänsteskrivelsen är i ett skede som inte tillåter detta",
        "Se vilket skede den är i, och vad som återstår före detta steg",
    ),
    "DraftIncomplete": (
        "Utkastet saknar något som krävs för att lämna in",
        "Komplettera utkastet, spara det och lämna in igen",
    ),
    "PointsNotCovered": (
        "Beslutet svarar inte på exakt de beslutspunkter som föreslagits",
        "Ange ett utfall för varje beslutspunkt",
    ),
    "OutcomesMixed": (
        "Återremiss och bordläggning gäller hela tjänsteskrivelsen",
        "Ange det utfallet för alla punkter, eller för ingen",
    ),
    "NoBudgetToDrawOn": (
        "Tjänsteskrivelsen har ingen budget, beslutet kan inte ta medel ur någon",
        "Utelämna medlen, eller återremittera så att den får en budget",
    ),
    "OnlyTheCommittee": (
        "Bara nämnden återremitterar eller bordlägger",
        "Registrera vad delegaten eller ordföranden beslutade, eller låt nämnden ta ärendet",
    ),
    "ConsultationIsPast": (
        "Efter beslutet registreras bara facklig samverkan som har ägt rum",
        "Ange vilken dag den ägde rum",
    ),
    "NotToBeReported": (
        "Nämnden beslutade själv, inget ska anmälas till den",
        "Anmäl bara det som en delegat eller ordföranden har beslutat",
    ),
    "NothingToSign": (
        "Inget har bifallits som kan undertecknas",
        "Kontrollera utfallet för beslutspunkterna",
    ),
    "AlreadySigned": (
        "Personen har redan undertecknat",
        "Registrera den andres underskrift, om två ska underteckna",
    ),
    "MinutesNotApproved": (
        "Anslaget meddelar att protokollet är justerat, och det är det inte",
        "Registrera justeringen först",
    ),
    "NoticeNotPosted": (
        "Inget anslag är uppsatt",
        "Registrera först att anslaget sattes upp",
    ),
    "AppealExists": (
        "Ett överklagande med detta id är redan registrerat",
        "Ge överklagandet ett eget id",
    ),
    "AppealSettled": (
        "Domstolen har redan avgjort överklagandet",
        "Kontrollera överklagandets id",
    ),
    "NotYetFinal": (
        "Beslutet kan ännu överklagas, eller ett överklagande är inte avgjort",
        "Vänta tills klagotiden har gått ut och domstolen har avgjort överklagandena",
    ),
    "EffectIsBooked": (
        "Beslutet är redan bokfört",
        "Rätta posterna i avtalen i stället",
    ),
    "EffectIsWaived": (
        "Det är bestämt att beslutet inte ska bokföras",
        "Påbörja en ny tjänsteskrivelse",
    ),
    "DecisionIsAnnulled": (
        "Beslutet är upphävt och kan inte bokföras",
        "Påbörja en ny tjänsteskrivelse",
    ),
    "NotAnnulled": (
        "Beslutet är inte upphävt",
        "Registrera domstolens avgörande först",
    ),
    "AlreadyDelivered": (
        "Beslutet är redan expedierat till mottagaren",
        "Inget mer behöver göras för mottagaren",
    ),
    "DeliveryOvertaken": (
        "Det som skickades ströks medan det var på väg",
        "Inget behöver göras: det som nu gäller skickas av sig självt",
    ),
    "NotDelivered": (
        "Inget är expedierat till mottagaren som kan ha kommit i retur",
        "Kontrollera vilken mottagare det gäller",
    ),
    "NothingToResume": (
        "Expedieringen till mottagaren behöver ingen åtgärd",
        "Avvakta, eller registrera att beslutet har överlämnats",
    ),
    "UnknownBounce": (
        "Ingen retur från mottagaren är registrerad",
        "Kontrollera vilken mottagare det gäller",
    ),
    "UnknownSignature": (
        "Ingen underskrift av personen är registrerad",
        "Kontrollera vem som hade registrerats",
    ),
    "JudgmentRestsOnAppeal": (
        "Domstolen har avgjort överklagandet, och domen vilar på det",
        "Låt det stå; registrera det överklagande som avsågs med ett eget id",
    ),
    "DeliveryTakenUp": (
        "Expedieringen har fortsatt efter returen och vilar på den",
        "Låt den stå; avvakta expedieringen, eller registrera att beslutet har överlämnats",
    ),
    "BookingRestsOnSignature": (
        "Beslutet bokfördes med stöd av underskriften",
        "Registrera först den underskrift som ska stå i dess ställe; en bokföring återförs bara om"
        " domstol upphäver beslutet",
    ),
    "UnknownRecord": (
        "Det som ska strykas är inte registrerat",
        "Kontrollera vad det gäller; beslut, anmälan, justering och anslag anges med den dag som"
        " registrerats, en expediering med sin mottagare",
    ),
    "SentBySystem": (
        "Systemet har skickat beslutet och det togs emot; ingen har registrerat det av misstag",
        "Registrera att det kom i retur (record-bounce), rätta adressen och skicka på nytt"
        " (resume-delivery)",
    ),
    "RecordsRestOnIt": (
        "Uppgifter som registrerats senare vilar på den",
        "Stryk först det som vilar på den, det senaste först (retract-record)",
    ),
    "JudgmentRestsOnDecision": (
        "Domstol har avgjort ett överklagande av beslutet",
        "Låt det stå; vad en domstol upphäver återförs på avtalen med reverse-effect",
    ),
    "BookingRestsOnDecision": (
        "Avtal har poster som bokförts med stöd av beslutet",
        "Stryk först de posterna, eller rätta vad de vilar på (correct-contract); vad en domstol"
        " upphäver återförs med reverse-effect",
    ),
    "NotComplete": (
        "Tjänsteskrivelsen kan inte avslutas så länge något återstår att göra",
        "Se vad som återstår: bokföring, expediering, underskrift, anmälan eller laga kraft",
    ),
    "DraftContradictory": (
        "Utkastets delar går inte ihop",
        "Ändra de delar som motsäger varandra samtidigt",
    ),
    "ConsultationDayMissing": (
        "Facklig samverkan som är genomförd eller planerad har en dag",
        "Ange dagen, eller att den sker i anslutning till sammanträdet",
    ),
    "ConsultationReasonMissing": (
        "Att facklig samverkan inte behövs har ett skäl",
        "Ange varför den inte behövs",
    ),
    "NegotiationOutcomeMissing": (
        "En genomförd förhandling slutade i enighet eller oenighet",
        "Ange om parterna blev eniga",
    ),
    "OutcomeWithoutNegotiation": (
        "Bara en genomförd förhandling har ett utfall",
        "Utelämna utfallet, eller ange att det var en förhandling som är genomförd",
    ),
    "MeetingMissing": (
        "Ett sammanträde anges med sitt id eller sin dag",
        "Ange det ena av dem",
    ),
    "DayOutOfOrder": (
        "Dagen ligger före det som den följer på",
        "Kontrollera båda dagarna",
    ),
    "UnknownMeeting": (
        "Nämnden har inget sådant sammanträde",
        "Utlys sammanträdet först, eller kontrollera dess id och tjänsteskrivelsens nämnd",
    ),
    "MeetingNotHeld": (
        "Sammanträdet är inställt",
        "Välj ett annat sammanträde, eller utlys detta på nytt",
    ),
    "NoticeAfterMeeting": (
        "Kallelsen går ut före sammanträdet",
        "Kontrollera båda dagarna",
    ),
    "AnotherDay": (
        "Sammanträdet är en annan dag",
        "Utelämna dagen, eller kontrollera sammanträdets id",
    ),
}
"""Title and remedy by the refusal's class name; the English stands in the class."""

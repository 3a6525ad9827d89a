"""What rules find, in one sentence for each case: the process, names, points and form."""

from domain.finding.cases import Case
from wording.locale import Said

ON_PROCESS: dict[Case, Said] = {
    Case.UNION_STEP_MISSING: Said(
        "Facklig information eller förhandling är inte angiven",
        "No union information or negotiation is stated",
    ),
    Case.INFORMATION_ONLY: Said(
        "Endast information enligt MBL 19 § anges, men {contract} kan kräva förhandling enligt "
        "{asked}",
        "Only information under MBL 19 § is stated, but {contract} may ask for a negotiation "
        "under {asked}",
    ),
    Case.UNION_AFTER_DECISION: Said(
        "Facklig samverkan {union} ligger efter beslutet {decided}",
        "The union step {union} is after the decision {decided}",
    ),
    Case.UNION_AFTER_MEETING: Said(
        "Facklig samverkan {union} ligger efter sammanträdet {decided}",
        "The union step {union} is after the meeting {decided}",
    ),
    Case.UNION_UNDATED: Said(
        "Facklig samverkan saknar dag ({said})", "The union step has no day ({said})"
    ),
    Case.RETROACTIVE: Said(
        "Beslutet {decided} ligger efter att det börjar gälla {effect}",
        "The decision {decided} is after the day from which it holds, {effect}",
    ),
    Case.MEETING_NOT_STATED: Said(
        "Sammanträdesdag saknas, så det syns inte om beslutet hinner fattas före {effect}",
        "No meeting day is stated, so whether the decision is made before {effect} is not seen",
    ),
    Case.MEETING_BETWEEN_NOT_STATED: Said(
        "Sammanträdesdag saknas: facklig samverkan {union}, och det börjar gälla {effect}",
        "No meeting day is stated: the union step is {union}, and it holds from {effect}",
    ),
    Case.BOOKED_WITHOUT_BASIS: Said(
        "Post {entry} i {contract} vilar varken på ett beslut eller på en registrering",
        "Entry {entry} of {contract} rests neither on a decision nor on a registration",
    ),
    Case.BOOKED_ON_ASSUMPTION: Said(
        "Post {entry} i {contract} vilar på ett antaget beslut: {assumed}",
        "Entry {entry} of {contract} rests on an assumed decision: {assumed}",
    ),
    Case.DELEGATE_CHANGES_SCOPE: Said(
        "En delegat har beslutat om {contract}; mål, inriktning, omfattning och kvalitet är "
        "nämndens",
        "A delegate has decided on {contract}; aim, direction, scope and quality are the "
        "committee's",
    ),
    Case.REPORTED_LATE: Said(
        "Beslutet anmäldes {reported}, efter nästa sammanträde {last_day}",
        "The decision was reported {reported}, after the next meeting {last_day}",
    ),
    Case.NOT_REPORTED: Said(
        "Beslutet är inte anmält; det skulle ske senast {last_day}",
        "The decision has not been reported; it was to be by {last_day}",
    ),
    Case.MEMBERS_NOT_RECORDED: Said(
        "Inget är registrerat om beslutförhet, röster eller jäv vid beslutet {decided}",
        "Nothing is recorded on quorum, votes or disqualification at the decision {decided}",
    ),
    Case.MADE_BY_MACHINE: Said(
        "Beslutet {decided} registrerades av {role}; det ska fattas av människor",
        "The decision {decided} was recorded by {role}; people are to make it",
    ),
    Case.MINUTES_LATE: Said(
        "Protokollet justerades {done}, efter {last_day}",
        "The minutes were approved {done}, after {last_day}",
    ),
    Case.MINUTES_OVERDUE: Said(
        "Protokollet är inte justerat; sista dag var {last_day}",
        "The minutes have not been approved; the last day was {last_day}",
    ),
    Case.NOTICE_LATE: Said(
        "Anslaget sattes upp {done}, efter {last_day}",
        "The notice was posted {done}, after {last_day}",
    ),
    Case.NOTICE_OVERDUE: Said(
        "Anslaget är inte uppsatt; sista dag var {last_day}",
        "The notice has not been posted; the last day was {last_day}",
    ),
    Case.TAKEN_DOWN_EARLY: Said(
        "Anslaget togs ned {taken_down}; det får ske tidigast {first_day}",
        "The notice was taken down {taken_down}; it may be from {first_day} at the earliest",
    ),
    Case.SIGNED_BEFORE_FINALITY: Said(
        "{signatory} undertecknade {signed}, innan beslutet fått laga kraft",
        "{signatory} signed {signed}, before the decision became final",
    ),
    Case.BOOKED_BEFORE_FINALITY: Said(
        "Beslutet {decided} är verkställt innan det fått laga kraft",
        "The decision {decided} is executed before it became final",
    ),
    Case.SIGNED_WITHOUT_AUTHORITY: Said(
        "{signatory} saknar stöd för att underteckna: {authority} ({reference})",
        "{signatory} has no authority to sign: {authority} ({reference})",
    ),
    Case.AUTHOR_IS_DELEGATE: Said(
        "Skrivelsen är undertecknad av {title}, som enligt punkt {point} får teckna avtalet",
        "The letter is signed by {title}, who by point {point} may sign the agreement",
    ),
    Case.AUTHOR_SIGNED: Said(
        "{signatory} har både berett ärendet och undertecknat avtalet",
        "{signatory} has both prepared the matter and signed the agreement",
    ),
}

ON_FORM: dict[Case, Said] = {
    Case.DURATIONS_DISAGREE: Said(
        "Tiden anges på flera sätt: {shortest} månader och {longest} månader",
        "The time is stated in several ways: {shortest} months and {longest} months",
    ),
    Case.DURATION_ALSO_OPEN: Said(
        "Tiden anges till {months} månader, men också utan slut: ”{open}”",
        "The time is stated as {months} months, but also without an end: “{open}”",
    ),
    Case.PARTY_UNKNOWN: Said(
        "{written} finns inte i partregistret", "{written} is not in the register of parties"
    ),
    Case.PARTY_MISSPELT: Said(
        "{written} är felskrivet: {party} är närmast",
        "{written} is misspelt: {party} is nearest",
    ),
    Case.OTHER_SERVICE_NAMED: Said(
        "Under {heading} nämns {service}, som ärendet inte gäller",
        "Under {heading}, {service} is named, which the matter is not about",
    ),
    Case.STATUTE_NOT_NAMED: Said(
        "{section} anges utan att lagen nämns", "{section} is stated without its statute"
    ),
    Case.NO_SUCH_LSS_MEASURE: Said(
        "LSS {section} finns inte; 9 § har punkterna 1–10",
        "There is no LSS {section}; 9 § has the points 1–10",
    ),
    Case.WRONG_CHECK_DIGIT: Said(
        "{number} är inget organisationsnummer: kontrollsiffran stämmer inte",
        "{number} is no organisation number: its check digit is wrong",
    ),
    Case.IMPOSSIBLE_DATE: Said(
        "{written} är ingen dag som finns", "{written} is no day that exists"
    ),
    Case.WORD_CONFUSED: Said(
        "”{written}” står där {meant} avses", "“{written}” stands where {meant} is meant"
    ),
    Case.LINES_NOT_IN_POINTS: Said(
        "Förslaget omfattar {provider}, men beslutspunkterna ({points}) gör det inte",
        "The proposal covers {provider}, but the decision points ({points}) do not",
    ),
    Case.NOT_ON_LIST: Said(
        "{party} berörs av beslutet men finns inte på sändlistan",
        "{party} is concerned by the decision but is not on the distribution list",
    ),
    Case.OUTGOING_NOT_ON_LIST: Said(
        "{party} lämnar uppdraget men finns inte på sändlistan",
        "{party} leaves the assignment but is not on the distribution list",
    ),
    Case.FOLLOW_UP_MISSING: Said(
        "Hur den privata utföraren av {contract} följs upp är inte angivet",
        "How the private provider of {contract} is followed up is not stated",
    ),
    Case.TWIN_DOCUMENT: Said(
        "{other} är samma beslut i en annan avskrift",
        "{other} is the same decision in another transcript",
    ),
    Case.COMMITTEE_MISSING: Said("Nämnd är inte angiven", "No committee is stated"),
    Case.DIARY_NUMBER_MISSING: Said("Diarienummer saknas", "The diary number is missing"),
    Case.LETTER_DATE_MISSING: Said("Skrivelsen saknar datum", "The letter has no date"),
    Case.SIGNER_TITLE_MISSING: Said(
        "Den som undertecknat skrivelsen saknar titel",
        "Whoever signed the letter has no title",
    ),
    Case.POINT_WITHOUT_DAY: Said(
        "Beslutspunkt {point} anger inte från vilken dag",
        "Decision point {point} does not say from which day",
    ),
    Case.POINT_WITHOUT_AMOUNT: Said(
        "Beslutspunkt {point} anger varken volym eller belopp",
        "Decision point {point} states neither volume nor amount",
    ),
    Case.VOLUME_NOT_STATED: Said(
        "Volymen i {contract} är inte angiven", "The volume of {contract} is not stated"
    ),
    Case.READINGS_DISAGREE: Said(
        "{field} kan läsas på flera sätt: {readings}",
        "{field} can be read in several ways: {readings}",
    ),
}

"""What rules find, in one sentence for each case: contracts, money and figures."""

from domain.finding.cases import Case
from wording.findings import FINDINGS
from wording.locale import Said

ON_CONTRACTS: dict[Case, Said] = {
    **{
        Case(broken.value): Said(f"{{contract}}: {said.sv}", f"{{contract}}: {said.en}")
        for broken, said in FINDINGS.items()
    },
    Case.OPTION_CLAUSE_NOT_SEEN: Said(
        "Option föreslås hos {contract}, men skrivelsen nämner ingen optionsklausul",
        "An option is proposed with {contract}, but the letter names no option clause",
    ),
    Case.NO_CEILING: Said(
        "Optionsklausulen i {contract} anger inget tak: hur mycket den omfattar framgår inte",
        "The option clause of {contract} states no ceiling: how much it covers is not said",
    ),
    Case.MINOR_VALUE_EXCEEDED: Said(
        "Ändringarna av mindre värde i {contract} uppgår till {share} av värdet; "
        "gränsen är {limit} %",
        "The changes of minor value of {contract} come to {share} of its value; "
        "the limit is {limit}%",
    ),
    Case.MINOR_VALUE_ABOVE_THRESHOLD: Said(
        "Ändringarna av mindre värde i {contract} uppgår till {added}, över tröskelvärdet {limit}",
        "The changes of minor value of {contract} come to {added}, above the threshold {limit}",
    ),
    Case.SHARE_NOT_MEASURABLE: Said(
        "Det går inte att räkna ut hur stor del av {contract} ändringarna är: "
        "värde eller volym saknas",
        "How large a share of {contract} the changes are cannot be computed: "
        "value or volume is missing",
    ),
    Case.OVER_HALF_ON_GROUND: Said(
        "Ändringen av {contract} på grunden {ground} uppgår till {share}; högst {limit} %",
        "The change of {contract} on the ground {ground} comes to {share}; at most {limit}%",
    ),
    Case.CONDITIONS_NOT_STATED: Said(
        "Hur villkoren för {ground} är uppfyllda för {contract} är inte angivet",
        "How the conditions of {ground} are met for {contract} is not stated",
    ),
    Case.MODIFICATION_NOTICE_MISSING: Said(
        "Ändringen av {contract} på grunden {ground} är inte annonserad",
        "The change of {contract} on the ground {ground} has not been announced",
    ),
    Case.NO_GROUND: Said(
        "Ingen grund i lag är vald för ändringen av {contract} ({change})",
        "No ground in law is chosen for the change of {contract} ({change})",
    ),
    Case.VALUE_WITH_VAT: Said(
        "Värdet av {contract} är angivet med moms; andelen ska räknas utan",
        "The value of {contract} is stated with VAT; the share is to be computed without",
    ),
    Case.VAT_NOT_STATED: Said(
        "Om värdet av {contract} är utan moms är inte angivet; andelen ska räknas utan",
        "Whether the value of {contract} excludes VAT is not stated; "
        "the share is to be computed without",
    ),
    Case.BENCHMARK_ONLY: Said(
        "För {contract}, en vård- eller omsorgstjänst, är gränserna i LOU 17 kap. riktmärken",
        "For {contract}, a care service, the limits of LOU chapter 17 are a benchmark",
    ),
    Case.OVER_HALF_OF_BASE: Said(
        "Det som läggs till {contract} är {share} av grundvolymen {year}: {added} mot {base}",
        "What is added to {contract} is {share} of its base volume in {year}: {added} to {base}",
    ),
    Case.OTHER_LEGAL_ENTITY: Said(
        "{contract} är ett uppdrag i egen regi, men parterna har olika organisationsnummer: "
        "{buyer_number} och {provider_number}",
        "{contract} is an in-house assignment, but the parties have different organisation "
        "numbers: {buyer_number} and {provider_number}",
    ),
    Case.DIRECT_AWARD_ABOVE_LIMIT: Said(
        "{contract} är direktupphandlat för {value}; gränsen är {limit}",
        "{contract} is awarded directly for {value}; the limit is {limit}",
    ),
    Case.DIRECT_AWARD_WITHOUT_VALUE: Said(
        "{contract} är direktupphandlat utan angivet värde; gränsen är {limit}",
        "{contract} is awarded directly without a stated value; the limit is {limit}",
    ),
    Case.SPECIAL_AGREEMENTS: Said(
        "{volume} köps utanför avtalen, i särskilda avtal; hur de har upphandlats framgår inte",
        "{volume} are bought outside the contracts, by special agreements; "
        "how they were procured is not said",
    ),
    Case.SPECIAL_AGREEMENTS_VALUED: Said(
        "{volume} köps i särskilda avtal, uppskattningsvis för {value} om året; "
        "gränsen för direktupphandling är {limit} och fördelningen på leverantörer framgår inte",
        "{volume} are bought by special agreements, for an estimated {value} a year; "
        "the limit for a direct award is {limit} and the split on suppliers is not said",
    ),
    Case.DIRECT_AWARDS_TOGETHER: Said(
        "{count} direktupphandlingar hos {provider} inom tolv månader uppgår till {value}; "
        "gränsen är {limit}",
        "{count} direct awards to {provider} within twelve months come to {value}; "
        "the limit is {limit}",
    ),
    Case.AWARD_NOTICE_LATE: Said(
        "Tilldelningen av {contract} annonserades {published}, efter {last_day}",
        "The award of {contract} was announced {published}, after {last_day}",
    ),
    Case.AWARD_NOTICE_MISSING: Said(
        "Ingen efterannons är registrerad för {contract}; sista dag var {last_day}",
        "No award notice is recorded for {contract}; the last day was {last_day}",
    ),
    Case.EXTENSION_WITHOUT_CAP: Said(
        "{contract} kan förlängas med {months} månader i taget utan övre gräns",
        "{contract} can be extended by {months} months at a time without limit",
    ),
    Case.DECIDED_AFTER_NOTICE_DAY: Said(
        "Förlängningen av {contract} beslutas {decided}, efter {last_day}, sista dagen enligt "
        "avtalets uppsägningstid",
        "The extension of {contract} is decided {decided}, after {last_day}, the last day by the "
        "contract's notice period",
    ),
    Case.NOTICE_DAY_PASSED: Said(
        "{contract} slutar {end}; sista dagen att säga upp eller förlänga var {last_day}",
        "{contract} ends {end}; the last day to give notice or to extend was {last_day}",
    ),
    Case.DECIDED_BEFORE_START: Said(
        "Förlängningen av {contract} beslutas {decided}, innan avtalet börjar {first_day}",
        "The extension of {contract} is decided {decided}, before the contract begins {first_day}",
    ),
    Case.GAP_TO_PREDECESSOR: Said(
        "Mellan {predecessor} och {contract} är {from} till {to} utan avtal",
        "Between {predecessor} and {contract}, {from} to {to} are without a contract",
    ),
    Case.OVERLAP_WITH_PREDECESSOR: Said(
        "{predecessor} och {contract} gäller båda {from} till {to}",
        "{predecessor} and {contract} are both in force {from} to {to}",
    ),
    Case.ENDS_BEFORE_CONTRACT: Said(
        "Det som föreslås hos {contract} slutar före avtalet: {from} till {to} är utan det",
        "What is proposed with {contract} ends before the contract: {from} to {to} are without it",
    ),
    Case.SERVICE_NOT_TAKEN_OVER: Said(
        "{service} finns i {predecessor} men inte i {contract}, som tar över",
        "{service} is in {predecessor} but not in {contract}, which takes over",
    ),
    Case.INDEX_STILL_PRELIMINARY: Said(
        "{index} för {contract} från {price_day} är preliminärt; det definitiva bokförs som "
        "en rättelse",
        "{index} for {contract} from {price_day} is preliminary; the definitive one is booked as "
        "a correction",
    ),
}

ON_FIGURES: dict[Case, Said] = {
    Case.NO_FINANCING: Said(
        "Hur förslaget finansieras är inte angivet", "How the proposal is financed is not stated"
    ),
    Case.FRAME_OVERDRAWN: Said(
        "{frame} {year} räcker inte: {short} saknas av {amount}",
        "{frame} {year} does not suffice: {short} are missing of {amount}",
    ),
    Case.FRAME_SHARED: Said(
        "{frame} {year} belastas också av andra förslag ({others}): {used} av {amount} är i "
        "anspråk",
        "{frame} {year} also bears other proposals ({others}): {used} of {amount} are taken",
    ),
    Case.FRAME_IN_TWO_LETTERS: Said(
        "Ramen {amount} tas i anspråk också i {other}: tillsammans {used}",
        "The frame of {amount} is drawn on in {other}, too: together {used}",
    ),
    Case.AMOUNT_WITHOUT_YEAR: Said(
        "{amount} saknar årtal: vilket år beloppet gäller framgår inte",
        "{amount} names no year: which year the amount is for is not said",
    ),
    Case.AMOUNT_FITS_ONE_YEAR: Said(
        "{amount} saknar årtal och stämmer bara med {year}; för hela tiden är summan {whole}",
        "{amount} names no year and fits {year} only; for the whole time the sum is {whole}",
    ),
    Case.AMOUNT_PERIOD_UNCLEAR: Said(
        "Om {amount} är per år eller för hela tiden framgår inte",
        "Whether {amount} is per year or for the whole time is not said",
    ),
    Case.SUM_DIFFERS: Said(
        "{stated} anges, men delarna ger {computed}",
        "{stated} is stated, the parts give {computed}",
    ),
    Case.SHARE_OF_YEAR_DIFFERS: Said(
        "{provider}: {stated} för {months} månader är inte {months}/12 av {rate}, som ger "
        "{computed}",
        "{provider}: {stated} for {months} months is not {months}/12 of {rate}, which gives "
        "{computed}",
    ),
    Case.SHARE_OF_YEAR_ROUNDED: Said(
        "{provider}: {stated} är avrundat; {months}/12 av {rate} är {computed}",
        "{provider}: {stated} is rounded; {months}/12 of {rate} is {computed}",
    ),
    Case.SHARE_OF_COST_DIFFERS: Said(
        "{provider}: {stated} är inte årets andel av {whole}, som ger {computed}",
        "{provider}: {stated} is not the year's share of {whole}, which gives {computed}",
    ),
    Case.SHARE_OF_COST_WITHIN_PRECISION: Said(
        "{provider}: {stated} avviker från årets andel av {whole}, {computed}, men ryms i "
        "helårsbeloppets avrundning",
        "{provider}: {stated} differs from the year's share of {whole}, {computed}, but within "
        "the rounding of the yearly amount",
    ),
    Case.PART_YEAR_UNDER_YEAR_HEADING: Said(
        "{stated} gäller {months} månader men står under ”{heading}”",
        "{stated} is for {months} months but stands under “{heading}”",
    ),
    Case.PART_OF_ANOTHER_SERVICE: Said(
        "I {whole} ingår {part}: {label}", "{whole} hold {part}: {label}"
    ),
    Case.AVERAGE_DIFFERS: Said(
        "Snittet anges till {low}–{high} per person och månad; {quantity} på {persons} ger "
        "{computed}",
        "The average is stated as {low}–{high} per person and month; {quantity} for {persons} "
        "give {computed}",
    ),
    Case.UNIT_PRICE_DIFFERS: Said(
        "{provider}: priset per enhet skiljer {share} mellan raderna, {low} mot {high}",
        "{provider}: the price per unit differs by {share} between the lines, {low} to {high}",
    ),
    Case.PRICE_LEVEL_MISSING: Said("{amount} saknar prisnivå", "{amount} states no price level"),
    Case.INDEX_WITHOUT_BASE: Said(
        "{amount} räknas upp med {index}, men basår eller prisnivå saknas",
        "{amount} is adjusted by {index}, but a base year or price level is missing",
    ),
    Case.NEED_NOT_COVERED: Said(
        "Behovet {need} ({service}, {year}) täcks av {covered}; {short} saknas",
        "The need of {need} ({service}, {year}) is covered by {covered}; {short} are missing",
    ),
}

"""Facts in a letter's margin are read before the text that they stand beside."""

from tests.documents.layout.laying_out import cells, laid_out

TEXT = """\
Nytt avtal om ledsagning för kommunens södra del
Förslag till beslut
1. Nämnden tecknar avtal med Norrvik Stöd AB om ledsagning för åren 2025
och 2026.
Bakgrund
Norrvik Stöd AB har utfört ledsagningen sedan 2021 och har ett avtal som
upphör 2024-12-31. Avtalet omfattar 4 500 timmar per år, och kommunen
betalar 412 kr per timme. Omkring 60 personer har insatsen i dag.
Ekonomi
Kostnaden för 2025 beräknas till 1 854 tkr och ryms inom nämndens ram.""".splitlines()
MARGIN = ["Datum", "2024-09-03", "", "Diarienummer", "ON 2024/77", "Handläggare", "Tora Ek"]


def interleaved(text: list[str], margin: list[str]) -> str:
    """As a pdf has them: the margin's lines between those of the text."""
    lines = []
    for at, line in enumerate(text):
        lines.append(f"{'':<18}{line}")
        lines += margin[at : at + 1]
    return "\n".join(lines) + "\n"


def test_facts_in_the_margin_are_read_first() -> None:
    document = laid_out(interleaved(TEXT, MARGIN))
    assert (
        "Datum 2024-09-03\nDiarienummer ON 2024/77\nHandläggare Tora Ek\nFörslag" in document.text
    )
    assert "ett avtal som upphör 2024-12-31. Avtalet omfattar 4 500 timmar per år" in document.text
    assert document.tables == ()


def test_labels_that_hang_before_their_text_stay_beside_it() -> None:
    labels = {2: "Datum", 4: "Till", 8: "Handläggare"}
    lines = [f"{labels.get(at, ''):<18}{line}".rstrip() for at, line in enumerate(TEXT)]
    document = laid_out("\n".join(lines))
    assert document.text.index("Nytt avtal") < document.text.index("Datum")


def test_words_in_the_margin_that_are_no_facts_of_a_letter_stay_where_they_are() -> None:
    margin = ["Norr", "Söder", "Öster", "Väster", "Mitten"]
    document = laid_out(interleaved(TEXT, margin))
    assert document.text.index("Nytt avtal") < document.text.index("Söder")


def test_a_first_head_set_wide_apart_is_the_head_of_the_figures_that_its_rest_stands_over() -> None:
    document = laid_out(
        "Företag              Nuvarande   pris   per     Pris under\n"
        "                                        timme   året\n"
        "Norrvik Stöd AB                        412 kr      431 kr\n"
        "Älvhem Vård AB                         405 kr      422 kr\n"
    )
    assert cells(document)[0][1:] == ["Nuvarande pris per timme", "Pris under året"]
    assert [row[1] for row in cells(document)[1:]] == ["412 kr", "405 kr"]

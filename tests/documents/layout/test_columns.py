"""Two columns of running text are read one after the other."""

from tests.documents.layout.laying_out import laid_out

LEFT = """\
Nämnden har sedan flera år
avtal om familjestöd med
två utförare. Avtalen kan
förlängas två år i taget,
senast till 2027-08-31, och
omfattar 4 500 timmar per
år och utförare.""".splitlines()
RIGHT = """\
Behovet har ökat under de
senaste åren. Därför före-
slås att nämnden utlöser
optionen hos den ena av
utförarna, vilket ger ett
tillskott om 900 timmar.""".splitlines()


def beside(left: list[str], right: list[str]) -> str:
    lines = zip(left, [*right, ""], strict=True)
    return "\n".join(f"{a:<32}{b}".rstrip() for a, b in lines)


def test_the_left_column_is_read_before_the_right() -> None:
    head = "Familjestöd, utlösande av option i avtal med Norrvik Stöd AB för år 2025"
    document = laid_out(f"{head}\n\nBakgrund\n{beside(LEFT, RIGHT)}\n\nEkonomi\nMedel finns.\n")
    assert "två år i taget, senast till 2027-08-31, och omfattar" in document.text
    assert "Därför föreslås att nämnden utlöser optionen hos den ena" in document.text
    assert document.text.index("per år och utförare.") < document.text.index("Behovet har ökat")
    assert document.text.endswith("Ekonomi\nMedel finns.")
    assert document.tables == ()


def test_a_place_in_the_right_column_is_where_it_stands_on_the_line() -> None:
    document = laid_out(f"Bakgrund\n{beside(LEFT, RIGHT)}\n")
    place = document.place(document.text.index("lås att nämnden") - 1)
    assert (place.line, place.column) == (4, 32)
    start = document.text.index("föreslås")
    assert document.words(start, start + len("föreslås")) == "före-\nslås"


def test_a_heading_that_follows_a_short_line_under_the_columns_is_no_part_of_them() -> None:
    document = laid_out(f"{beside(LEFT, RIGHT)}\n\nEkonomi\nMedel finns i nämndens budget.\n")
    assert document.text.endswith("900 timmar.\nEkonomi\nMedel finns i nämndens budget.")


def test_a_letterhead_in_two_columns_over_them_stays_with_itself() -> None:
    letterhead = (
        "EKSTA KOMMUN                    Tjänsteskrivelse\nSocialkontoret                  "
    )
    text = f"{letterhead}Datum 2025-03-04\n\n\n{beside(LEFT, RIGHT)}\n"
    document = laid_out(text)
    assert document.text.index("Datum 2025-03-04") < document.text.index("Nämnden har sedan")
    assert document.text.index("per år och utförare.") < document.text.index("Behovet har ökat")

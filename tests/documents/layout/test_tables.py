"""Tables in text: by columns, by tabs, by pipes, and those that lost their columns."""

from tests.documents.layout.laying_out import cells, laid_out

HEAD = ["Utförare", "Timmar per år 2024", "Kostnad"]
ROWS = [["Vårboda Omsorg AB", "1 200", "640 tkr"], ["Stiftelsen Linden:", "900", "480 000 kr"]]


def test_a_table_by_columns_is_read_with_cells_over_several_lines() -> None:
    document = laid_out(
        "Optionerna fördelas enligt följande:\n\n"
        "Utförare             Timmar per    Kostnad\n"
        "                     år 2024\n"
        "Vårboda Omsorg       1 200         640 tkr\n"
        "AB\n"
        "Stiftelsen Linden:   900           480 000\n"
        "                                   kr\n\n"
        "Medel finns i nämndens budget för året.\n"
    )
    assert cells(document) == [HEAD, *ROWS]
    assert document.tables[0].header_rows == 1
    assert document.text.endswith("\nMedel finns i nämndens budget för året.")


def test_a_label_that_goes_on_before_its_figures_belongs_to_them() -> None:
    document = laid_out(
        "Utförare             2024      2025\n"
        "Vårboda Omsorg       1 200     1 300\n"
        "Stiftelsen Linden i\n"
        "norra Sverige        900       950\n"
    )
    assert cells(document)[2] == ["Stiftelsen Linden i norra Sverige", "900", "950"]


def test_an_empty_cell_stays_empty() -> None:
    document = laid_out(
        "Insats          Nu       Förslag\n"
        "Boendestöd      400      500\n"
        "Ledsagning               100\n"
    )
    assert cells(document)[2] == ["Ledsagning", "", "100"]
    empty = document.tables[0].rows[2][1]
    assert empty.start == empty.end


def test_a_table_by_tabs_is_read_cell_by_cell() -> None:
    lines = ["\t".join(row) for row in [HEAD, *ROWS]]
    document = laid_out("Fördelning:\n\n" + "\n".join(lines) + "\n\nMedel finns.\n")
    assert cells(document) == [HEAD, *ROWS]
    assert document.tables[0].header_rows == 1


def test_a_table_by_pipes_is_read_without_its_rules() -> None:
    document = laid_out(
        "| Utförare           | Timmar per år 2024 | Kostnad    |\n"
        "|--------------------|--------------------|------------|\n"
        "| Vårboda Omsorg AB  | 1 200              | 640 tkr    |\n"
        "| Stiftelsen Linden: | 900                | 480 000 kr |\n"
    )
    assert cells(document) == [HEAD, *ROWS]


def test_a_table_that_lost_its_columns_is_set_up_where_only_one_way_fits() -> None:
    document = laid_out(
        "Optionerna föreslås fördelas enligt följande:\n\n"
        "Utförare Timmar per\når 2024\n\nKostnad\n\n"
        "Vårboda Omsorg\nAB\n\n1200 640 tkr\n\n"
        "Stiftelsen Linden: 900 480 000\nkr\n\n"
        "Samråd\nSamråd har skett med utförarna.\n"
    )
    assert cells(document) == [
        HEAD,
        ["Vårboda Omsorg AB", "1200", "640 tkr"],
        ["Stiftelsen Linden:", "900", "480 000 kr"],
    ]


def test_figures_that_can_be_parted_in_two_ways_are_left_as_they_stand() -> None:
    document = laid_out(
        "Fördelningen blir:\n\nUtförare Timmar Platser Kostnad\n\n"
        "Vårboda 120 640 500 200\n\nLinden 130 640 500 200\n"
    )
    assert document.tables == ()
    assert "Vårboda 120 640 500 200" in document.text


def test_a_table_keeps_the_words_of_each_cell_as_they_stand() -> None:
    document = laid_out(
        "Utförare Timmar\nper år 2024 Kostnad\n\nVårboda Omsorg\nAB: 1200 640 tkr\n\n"
        "Linden 900 480 tkr\n"
    )
    name = document.tables[0].rows[1][0]
    assert document.words(name.start, name.end) == "Vårboda Omsorg\nAB:"
    assert document.place(name.start).line == 4


def test_items_with_a_tab_after_their_number_are_a_list() -> None:
    document = laid_out("1.\tAvtalet godkänns.\n2.\tChefen tecknar det.\n")
    assert document.tables == ()
    assert [block.number for block in document.blocks] == [1, 2]


def test_running_text_with_double_spaces_is_no_table() -> None:
    document = laid_out(
        "Nämnden har avtal om 60  platser sedan flera år med en utförare\n"
        "som har sagt upp det.  Behovet har ökat sedan dess och är stort\n"
        "i hela kommunen.\n"
    )
    assert document.tables == ()
    assert len(document.blocks) == 1


def test_a_heading_ends_the_table_over_it() -> None:
    document = laid_out(
        "Eksta kommun       Tjänsteskrivelse\n"
        "Socialkontoret     2025-03-04\n"
        "Bakgrund\n"
        "Nämnden har avtal med två utförare om boendestöd.\n"
    )
    assert cells(document) == [
        ["Eksta kommun", "Tjänsteskrivelse"],
        ["Socialkontoret", "2025-03-04"],
    ]
    assert document.tables[0].header_rows == 0


def test_a_name_under_a_table_bridges_none_of_its_columns() -> None:
    table = "År       Platser     Årsarb.\n2021     12          8,5\n2022     14          9,25\n"
    (read,) = laid_out(f"{table}\nTilda Hök\nVårdchef\n").tables
    assert [len(row) for row in read.rows] == [3, 3, 3]

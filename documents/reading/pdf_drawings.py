"""What is drawn on a pdf page: straight lines across and down, and how much of it is a picture."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # ships no types

_THIN = 2.5  # points: a bar no thicker is a line
_SHORT = 4.0  # points: what is shorter is part of a letter or an ornament
_MOST_OBJECTS = 20_000  # a page with more drawn on it is a map, not a table
_MOST_EDGES = 4_000
_DEPTH = 4  # forms within forms
_COVERS = 0.7  # the share of a page that a scan of it covers

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]
_UNCHANGED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Edge:
    """A straight line: ``at`` is its height where it goes across, its left where it goes down."""

    across: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Drawings:
    """Lines that may be a table's, and whether a picture covers the page."""

    edges: tuple[Edge, ...]
    pictured: bool


def drawings_of(page: pypdfium2.PdfPage) -> Drawings:
    """Drawn lines in no order; none where there are too many to be a table's."""
    area = page.get_width() * page.get_height()
    edges: list[Edge] = []
    pictured = False
    for each, matrix in islice(_objects(page), _MOST_OBJECTS):
        kind = pdfium.FPDFPageObj_GetType(each)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictured = pictured or _size(each) >= _COVERS * area
        elif kind == pdfium.FPDF_PAGEOBJ_PATH and len(edges) < _MOST_EDGES:
            edges += _edges(each, matrix)
    return Drawings(tuple(edges) if len(edges) < _MOST_EDGES else (), pictured)


def _objects(page: pypdfium2.PdfPage) -> Iterator[tuple[object, Matrix]]:
    for at in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _within(pdfium.FPDFPage_GetObject(page, at), _UNCHANGED, 0)


def _within(drawn: object, outer: Matrix, depth: int) -> Iterator[tuple[object, Matrix]]:
    """The object and, where it is a form, those in it, each with its way onto the page."""
    matrix = _times(_matrix(drawn), outer)
    if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_FORM:
        yield drawn, matrix
    elif depth < _DEPTH:
        for at in range(pdfium.FPDFFormObj_CountObjects(drawn)):
            yield from _within(pdfium.FPDFFormObj_GetObject(drawn, at), matrix, depth + 1)


def _matrix(drawn: object) -> Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(drawn, found):
        return _UNCHANGED
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    oa, ob, oc, od, oe, of = outer
    return (
        a * oa + b * oc,
        a * ob + b * od,
        c * oa + d * oc,
        c * ob + d * od,
        e * oa + f * oc + oe,
        e * ob + f * od + of,
    )


def _size(drawn: object) -> float:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top)
    width, height = right.value - left.value, top.value - bottom.value
    return float(width * height)


def _edges(path: object, matrix: Matrix) -> Iterator[Edge]:
    """Straight sides of the path; a thin bar is one line and not two."""
    for points in _outlines(path, matrix):
        xs, ys = [x for x, _ in points], [y for _, y in points]
        if max(ys) - min(ys) <= _THIN or max(xs) - min(xs) <= _THIN:
            yield from _edge((min(xs), min(ys)), (max(xs), max(ys)))
        else:
            for start, end in pairwise(points):
                yield from _edge(start, end)


def _edge(start: Point, end: Point) -> Iterator[Edge]:
    (left, bottom), (right, top) = start, end
    if abs(top - bottom) <= _THIN and abs(right - left) >= _SHORT:
        yield Edge(True, (bottom + top) / 2, min(left, right), max(left, right))
    elif abs(right - left) <= _THIN and abs(top - bottom) >= _SHORT:
        yield Edge(False, (left + right) / 2, min(bottom, top), max(bottom, top))


def _outlines(path: object, matrix: Matrix) -> Iterator[list[Point]]:
    """The points of each part of the path that is drawn in one go, curves left out."""
    points: list[Point] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for at in range(min(pdfium.FPDFPath_CountSegments(path), _MOST_EDGES)):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind != pdfium.FPDF_SEGMENT_LINETO:
            if len(points) > 1:
                yield points
            points = []
        points.append(_moved(x.value, y.value, matrix))
        if pdfium.FPDFPathSegment_GetClose(segment) and len(points) > 2:
            points.append(points[0])
    if len(points) > 1:
        yield points


def _moved(x: float, y: float, matrix: Matrix) -> Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f

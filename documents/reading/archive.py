"""A packed file is looked through before anything of it is unpacked."""

from collections.abc import Iterable
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from documents.reading.limits import (
    MIB,
    PART_BYTES,
    PARTS,
    SMALL_BYTES,
    UNPACKED_BYTES,
    UNPACKED_RATIO,
)
from documents.refused import (
    DamagedDocument,
    DocumentRefused,
    HoldsMacros,
    LockedDocument,
    UnknownFormat,
    UnpacksTooLarge,
)

_ENCRYPTED = 0x1
_CONTENT_TYPES = "[Content_Types].xml"
_MACROS = (b"macroEnabled", b"vbaProject")
_OTHER_KINDS = {
    "mimetype": "an OpenDocument file",
    "xl/workbook.xml": "an Excel file",
    "ppt/presentation.xml": "a PowerPoint file",
}


def refuse_unfit(content: bytes) -> None:
    """Raises a DocumentRefused where the file is no plain Word file that can be unpacked safely.

    Sizes are those that the file states; no more than those is unpacked later, whatever follows.
    """
    try:
        with ZipFile(BytesIO(content)) as packed:
            parts = packed.infolist()
            _refuse_large(parts)
            _refuse_other_kinds(packed, {part.filename for part in parts})
    except DocumentRefused:
        raise
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError) as error:
        raise DamagedDocument(f"it cannot be unpacked: {error}", field="content") from error


def _refuse_large(parts: Iterable[ZipInfo]) -> None:
    parts = list(parts)
    if len(parts) > PARTS:
        raise UnpacksTooLarge(f"{len(parts)} parts; at most {PARTS} are read", field="content")
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise LockedDocument("its parts are encrypted", field="content")
    unpacked = sum(part.file_size for part in parts)
    if unpacked > UNPACKED_BYTES or any(part.file_size > PART_BYTES for part in parts):
        raise UnpacksTooLarge(f"{unpacked / MIB:.0f} MB unpacked", field="content")
    for part in parts:
        if part.file_size > max(part.compress_size * UNPACKED_RATIO, SMALL_BYTES):
            raise UnpacksTooLarge(
                f"a part of {part.compress_size} bytes says it unpacks to {part.file_size}",
                field="content",
            )


def _refuse_other_kinds(packed: ZipFile, names: set[str]) -> None:
    for name, kind in _OTHER_KINDS.items():
        if name in names:
            raise UnknownFormat(f"it is {kind}", field="content")
    if _CONTENT_TYPES not in names:
        raise UnknownFormat("it is a packed file that holds no Word document", field="content")
    if any(sign in packed.read(_CONTENT_TYPES) for sign in _MACROS):
        raise HoldsMacros("it holds a program (vbaProject)", field="content")
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise HoldsMacros("it holds a program (vbaProject)", field="content")

"""Files written whole or not at all, and the stamp by which a change on disk is seen."""

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from time import monotonic, sleep

# Some network and FUSE file systems have no locks; there one program at a time is all there is.
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL}
# Others hold a lock for milliseconds; one that was stopped in the middle must not stop us too.
_PATIENCE = 10.0
_PAUSE = 0.002


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file as it was last read or written."""

    mtime_ns: int
    size: int
    digest: str

    def near(self, stat: os.stat_result) -> bool:
        """Whether the file looks untouched: same time and size."""
        return (self.mtime_ns, self.size) == (stat.st_mtime_ns, stat.st_size)


def digest(data: bytes) -> str:
    """Of a file's content, short enough for the journal: 128 bits of SHA-256."""
    return sha256(data).hexdigest()[:32]


def read_stamped(path: Path) -> tuple[bytes, Stamp] | None:
    """A file's content and stamp; None when there is no such file. OSError as it comes."""
    try:
        with path.open("rb") as file:
            stat = os.fstat(file.fileno())
            data = file.read()
    except FileNotFoundError:
        return None
    return data, Stamp(stat.st_mtime_ns, stat.st_size, digest(data))


def write_atomically(path: Path, data: bytes, *, sync_folder: bool = True) -> Stamp:
    """Write a file whole: after a crash there is the old content or the new, never a part.

    The caller holds the lock under which `path` is written: the temporary file has one name.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{digest(path.name.encode())}.writing")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            stat = os.fstat(file.fileno())
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    if sync_folder:
        sync(path.parent)
    return Stamp(stat.st_mtime_ns, stat.st_size, digest(data))


def sync(folder: Path) -> None:
    """Make new names in a folder outlast a power cut."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def locked(descriptor: int, *, shared: bool = False) -> Iterator[None]:
    """Hold the advisory lock of an open file; without it where the file system has none.

    OSError when someone holds it for over ten seconds.
    """
    operation = (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB
    until = monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(descriptor, operation)
            break
        except OSError as error:
            if error.errno in _NO_LOCKS:
                yield
                return
            if error.errno not in (errno.EAGAIN, errno.EACCES):
                raise
            if monotonic() > until:
                message = "another program of yours holds these annotations; is one stopped?"
                raise OSError(errno.EAGAIN, message) from None
        sleep(_PAUSE)
    try:
        yield
    finally:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


def why_not_writable(folder: Path, file: Path) -> str | None:
    """Why `file` in `folder` could not be written, in words; None when it could.

    Nothing is created: a folder that isn't there yet is judged by the one it would be made in.
    """
    for place in (file, folder, *folder.parents):
        try:
            stat = place.stat()
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            return f"{place}: {error.strerror}"
        if place != file and not place.is_dir():
            return f"{place} is a file; annotations need a folder there"
        if place == file and not place.is_file():
            return f"{place} is not a file"
        if os.statvfs(place).f_flag & os.ST_RDONLY:
            return f"{place} is on a file system mounted read-only"
        needed = os.W_OK | (os.X_OK if place != file else os.R_OK)
        if not os.access(place, needed):
            return f"{place} may not be written by you (mode {stat.st_mode & 0o777:o})"
        if place != file:
            return None
    return None

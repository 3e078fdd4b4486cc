"""Reading a negotiation scenario of another program, whatever its format, into a case."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from koek.case.negotiation_case import NegotiationCase
from koek.errors import FormatError, HostileFile, Mistake, Place
from koek.formats.genius import at_the_table, open_genius, read_genius
from koek.formats.geniusweb import open_geniusweb, read_geniusweb
from koek.formats.negolog import open_negolog, read_negolog
from koek.formats.places import refuse
from koek.formats.scenario_parts import (
    Reading,
    Role,
    Scenario,
    ScenarioFile,
    as_case,
    natural_key,
    party_name,
)
from koek.formats.yaml_scenario import open_yaml_scenario, read_yaml_scenario

FEWEST_PARTIES = 2
MOST_FILES = 1_000
"""Files in one folder beyond which it is not a scenario."""


def read_scenario(path: Path, profiles: Sequence[str] = ()) -> NegotiationCase:
    """Return the case of a scenario of GENIUS, GeniusWeb, NegoLog or the YAML of a fourth program.

    The format is recognised by what the files hold. Names are kept as they are, ids are made from them, and
    numbers are read exactly from the text. Nothing is normalised or clamped, and nobody is "ours".

    Parameters
    ----------
    path : Path
        A folder with a domain and at least two profiles, or the domain file in it. Files of which the name
        begins with ``_`` or ``.`` describe the scenario and are not read.
    profiles : sequence of str, optional
        Which profiles sit at the table, in this order: file names, stems or party names. When left out: all
        profiles in natural order of their file names, or those of them that the domain itself names.

    Raises
    ------
    FormatError
        The folder holds no scenario, or something in it is wrong; the mistakes are in it, with their places.
    HostileFile
        A file tries to exhaust or trick its reader.
    """
    form, domain, chosen = _at_the_table(path, profiles)
    return as_case(form.read(domain, chosen, Reading()))


def scenario_profiles(path: Path, profiles: Sequence[str] = ()) -> Sequence[ScenarioFile]:
    """Return the files of the parties that `read_scenario` takes, in its order.

    Raises
    ------
    FormatError
        As `read_scenario`, as far as it can be seen before the files are understood.
    """
    return _at_the_table(path, profiles)[2]


def is_scenario(path: Path) -> bool:
    """Return whether a folder or file holds (part of) a scenario in one of the formats, sound or not."""
    try:
        _recognised(path)
    except FormatError as error:
        return not {mistake.code for mistake in error.mistakes} & {"scenario.unrecognised", "file.not_found"}
    return True


@dataclass(frozen=True)
class _Format:
    suffixes: tuple[str, ...]
    open: Callable[[Path], ScenarioFile | None]
    read: Callable[[ScenarioFile | None, Sequence[ScenarioFile], Reading], Scenario]
    at_the_table: Callable[[ScenarioFile | None, Sequence[ScenarioFile]], Sequence[ScenarioFile]]


def _everyone(_domain: ScenarioFile | None, profiles: Sequence[ScenarioFile]) -> Sequence[ScenarioFile]:
    return profiles


def _at_the_table(
    path: Path, profiles: Sequence[str]
) -> "tuple[_Format, ScenarioFile | None, Sequence[ScenarioFile]]":
    form, domains, all_profiles = _recognised(path)
    domain = _only_domain(domains)
    chosen = _chosen(path, all_profiles, profiles) if profiles else form.at_the_table(domain, all_profiles)
    if len(chosen) < FEWEST_PARTIES:
        refuse("scenario.too_few_profiles", path, found=len(chosen), fewest=FEWEST_PARTIES)
    return form, domain, chosen


FORMATS = (
    _Format((".xml",), open_genius, read_genius, at_the_table),
    _Format((".yml", ".yaml"), open_yaml_scenario, read_yaml_scenario, _everyone),
    _Format((".json",), open_geniusweb, read_geniusweb, _everyone),
    _Format((".json",), open_negolog, read_negolog, _everyone),
)
"""The formats, in the order in which they are tried; no file belongs to two."""


def _recognised(path: Path) -> tuple[_Format, list[ScenarioFile], list[ScenarioFile]]:
    """Return the format, the domains and the profiles that a folder, or the folder of a file, holds.

    What else is in the folder of a file counts only when the file itself is part of a scenario.
    """
    candidates = _candidates(path)
    asked = [file for file in candidates if file == path] if path.is_file() else candidates
    unreadable: list[Mistake] = []
    for form in FORMATS:
        mistakes: list[Mistake] = []
        found = [file for file in _opened(form, asked, mistakes) if file is not None]
        if found and asked != candidates:
            found = [file for file in _opened(form, candidates, mistakes) if file is not None]
        unreadable += [mistake for mistake in mistakes if mistake not in unreadable]
        if found and mistakes:
            raise FormatError(tuple(mistakes))
        if found:
            domains = [file for file in found if file.role is Role.DOMAIN]
            given = [file for file in domains if file.path == path]
            return form, given or domains, [file for file in found if file.role is Role.PROFILE]
    names = tuple(file.name for file in candidates[:10])
    unknown = Mistake("scenario.unrecognised", {"files": names}, Place(file=str(path)))
    raise FormatError(tuple(unreadable) or (unknown,))


def _candidates(path: Path) -> list[Path]:
    """Return the files that may belong to the scenario, in natural order of their names."""
    suffixes = {suffix for form in FORMATS for suffix in form.suffixes}
    folder = path if path.is_dir() else path.parent
    try:
        names = [file for file in folder.iterdir() if file.suffix.lower() in suffixes]
    except OSError:
        names = []
    if not path.exists():
        refuse("file.not_found", path)
    files = [file for file in names if not file.name.startswith(("_", ".")) and file.is_file()]
    if len(files) > MOST_FILES:
        refuse("scenario.too_many_files", path, found=len(files), most=MOST_FILES)
    return sorted(files, key=lambda file: (natural_key(file.name), file.name))


def _opened(form: _Format, files: Iterable[Path], mistakes: list[Mistake]) -> Iterator[ScenarioFile | None]:
    """Yield what the format makes of each file, and note the mistakes of those it cannot read."""
    for file in files:
        if file.suffix.lower() not in form.suffixes:
            continue
        try:
            yield form.open(file)
        except HostileFile:
            raise
        except FormatError as error:
            mistakes.extend(error.mistakes)


def _only_domain(domains: Sequence[ScenarioFile]) -> ScenarioFile | None:
    """Return the one domain there is; None when the profiles themselves must tell."""
    if len(domains) > 1:
        names = tuple(domain.path.name for domain in domains)
        refuse("scenario.several_domains", domains[1].path, files=names)
    return domains[0] if domains else None


def _chosen(path: Path, profiles: Sequence[ScenarioFile], wanted: Sequence[str]) -> list[ScenarioFile]:
    """Return the wanted profiles in the order in which they are wanted."""
    by_name = {
        key: profile
        for profile in profiles
        for key in (party_name(profile.path), profile.path.stem, profile.path.name)
    }
    known = tuple(profile.path.stem for profile in profiles)
    mistakes = [
        Mistake(
            "scenario.profile_unknown",
            {"profile": name, "known": tuple(get_close_matches(name, known)) or known[:20]},
            Place(file=str(path)),
        )
        for name in wanted
        if name not in by_name
    ]
    if mistakes:
        raise FormatError(tuple(mistakes))
    return list({by_name[name].path: by_name[name] for name in wanted}.values())

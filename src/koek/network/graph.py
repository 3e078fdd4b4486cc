"""How the network hangs together: who stands alone, and which connections it would miss."""

from collections.abc import Iterator
from dataclasses import dataclass

from koek.case.negotiation_case import NegotiationCase
from koek.case.network import MemberKind, Network
from koek.findings import Finding
from koek.network.reading import is_ours, names_of, network_of

FEWEST_MEMBERS = 4
"""With fewer members everything hangs on everyone; then nothing is said about single connections."""


@dataclass(frozen=True)
class NetworkShape:
    """How members are connected, whatever the direction; ids in the order of the members.

    `alone` have no connection (people in care are never named); `cut` are organisations without which the
    network falls apart; `bridges` are connections without which it does; `parts` are the groups.
    """

    parts: tuple[tuple[str, ...], ...]
    alone: tuple[str, ...]
    cut: tuple[str, ...]
    bridges: tuple[tuple[str, str], ...]
    findings: tuple[Finding, ...]


def network_shape(case: NegotiationCase) -> NetworkShape:
    """Return how the network hangs together, from the links between members."""
    import networkx as nx  # noqa: PLC0415  # heavy

    network = network_of(case)
    order = {member.id: number for number, member in enumerate(network.members)}
    graph = nx.Graph()
    graph.add_nodes_from(order)
    graph.add_edges_from((k.giver, k.receiver) for k in network.links if k.giver != k.receiver)
    kinds = {member.id: member.kind for member in network.members}
    parts = [tuple(sorted(part, key=order.__getitem__)) for part in nx.connected_components(graph)]
    alone = [m for m in order if not graph.degree[m] and kinds[m] is not MemberKind.PERSON_IN_CARE]
    cut = [m for m in nx.articulation_points(graph) if kinds[m] is MemberKind.ORGANISATION]
    pairs = [sorted(pair, key=order.__getitem__) for pair in nx.bridges(graph)]
    bridges = sorted(((a, b) for a, b in pairs), key=lambda pair: (order[pair[0]], order[pair[1]]))
    shape = NetworkShape(
        tuple(sorted(parts, key=lambda part: order[part[0]])),
        tuple(alone),
        tuple(sorted(cut, key=order.__getitem__)),
        tuple(bridges),
        (),
    )
    findings = tuple(_findings(case, network, shape))
    return NetworkShape(shape.parts, shape.alone, shape.cut, shape.bridges, findings)


def _findings(case: NegotiationCase, network: Network, shape: NetworkShape) -> Iterator[Finding]:
    if not network.links:
        if len(network.members) > 1:
            yield Finding("network.no_links")
        return
    if shape.alone:
        found = [member for member in network.members if member.id in shape.alone]
        yield Finding("network.alone", {"members": names_of(found), "count": len(found)})
    if sum(len(part) > 1 for part in shape.parts) > 1:
        yield Finding("network.falls_in_parts")
    if len(network.members) >= FEWEST_MEMBERS:
        for member in network.members:
            if member.id in shape.cut:
                yield Finding("network.hangs_on", {"member": member.name, "ours": is_ours(case, member)})

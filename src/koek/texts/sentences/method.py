"""What stands out when a case is laid beside the method."""

from koek.texts.marking import N_

SENTENCES = {
    "method.unknown_aspect": N_(
        'Nobody has described the aspect "{id}" yet ({places:list}). You may use it; '
        "choose an aspect from the list if you want to compare cases."
    ),
    "method.unknown_aspect_near": N_(
        'There is no aspect "{id}" ({places:list}). Did you mean {nearest:either}?'
    ),
}

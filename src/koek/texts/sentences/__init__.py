"""The sentences of the product, one module per area; the Dutch stands in the `.po` of the same name.

An area module holds one dictionary ``SENTENCES``: code → `N_("English {fact:kind}")`, or
``NP_("one", "many", by="count")`` where a number decides the form. A code may have a second entry ending in
``.ours`` or ``.estimated`` that is used when the fact of that name is true: "you give …" instead of
"Zilverhof gives …", or "gives, by your estimate, …".
"""

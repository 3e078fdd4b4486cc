"""Settings of the documentation: MyST pages, the library from its docstrings, no network."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "koek"
author = "The koek developers"
project_copyright = "the koek developers, EUPL-1.2"
version = release = "0.1.0"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "modules_of", "known_codes"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
nitpicky = False
suppress_warnings = [
    "ref.citation",  # a source that only the prose names is still a source
    "ref.python",  # the word for a type may also be the name of several attributes
]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "none"
autodoc_default_options = {"members": True, "show-inheritance": True, "exclude-members": "model_config"}
napoleon_google_docstring = False
napoleon_use_rtype = False
add_module_names = False

html_theme = "furo"
html_title = "koek"
html_copy_source = False
html_show_sphinx = False

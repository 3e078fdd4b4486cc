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
    "method.unknown_id": N_(
        "‘{id}’ ({places:list}) is not among the {topic:word} of the method, so it has no words and may not count. "
        "Choose from {known:either}, or describe it in your own method (koek method)."
    ),
    "method.unknown_id_near": N_(
        "‘{id}’ ({places:list}) is not among the {topic:word} of the method, so it has no words and may not count. "
        "Did you mean {known:either}? Change it in the case."
    ),
    "method_topic.core_questions": N_("core questions"),
    "method_topic.decisions_needed": N_("decisions"),
    "method_topic.dependence_themes": N_("themes of dependence"),
    "method_topic.factor_checks": N_("questions with factors"),
    "method_topic.factors": N_("factors"),
    "method_topic.inner_talks": N_("talks among yourselves"),
    "method_topic.network_goods": N_("things that members give and get"),
    "method_topic.network_needs": N_("needs of a network"),
    "method_topic.network_roles": N_("roles in a network"),
    "method_topic.network_skills": N_("skills for a network"),
    "method_topic.organisation_kinds": N_("kinds of organisation"),
    "method_topic.relation_clauses": N_("topics of agreements on the relation"),
    "method_topic.relation_context": N_("topics around the relation"),
    "method_topic.relation_models": N_("forms of collaboration"),
    "method_topic.relation_questions": N_("questions on the relation"),
    "method_topic.sections": N_("sections of a case"),
    "method_topic.trust_behaviours": N_("behaviours of trust"),
}

// A column beside a form stays in sight while the form moves, and moves along until its own end was seen, so that
// nothing of it is ever cut off. Without this file it keeps its top in sight.

const SPACE = 16;
const columns = "#live, .bars, .beside-form";

function stand(column) {
  column.style.top = `${Math.min(SPACE, innerHeight - column.offsetHeight - SPACE)}px`;
}

const sizes = new ResizeObserver((changed) => changed.forEach(({ target }) => stand(target)));
const watch = () => document.querySelectorAll(columns).forEach((one) => sizes.observe(one));

addEventListener("resize", () => document.querySelectorAll(columns).forEach(stand));
document.addEventListener("htmx:afterSettle", watch);
watch();

// Draws the network that stands in the table, and lets it be changed in the drawing too. The table is the truth:
// what is drawn comes from its fields, and what is done in the drawing is filled in there. Nothing is sent.

const form = document.getElementById("network");
const canvas = document.getElementById("canvas");
const connect = document.getElementById("connect");
const how = document.getElementById("connect-how");
const kept = `koek-network-${location.pathname}`;
let drawing;
let giver = null;

const colour = (name) => {
  const probe = document.createElement("span");
  probe.className = `ink-${name}`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
};

const value = (row, end) => row.querySelector(`[name$=".${end}"]`)?.value ?? "";

function members() {
  return [...form.querySelectorAll("tbody[data-member]")]
    .filter((row) => row.dataset.member && !row.querySelector('[name$=".remove"]')?.checked)
    .map((row) => ({
      data: { id: row.dataset.member, label: value(row, "name"), ours: "party" in row.dataset ? 1 : 0 },
      classes: `${value(row, "kind")} ${value(row, "at_table") === "true" ? "seated" : "absent"}`,
    }));
}

function links(known) {
  return [...form.querySelectorAll("tr[data-link]")]
    .filter((row) => !row.querySelector('[name$=".remove"]')?.checked)
    .map((row, number) => ({
      data: {
        id: `link ${number}`,
        source: value(row, "giver"),
        target: value(row, "receiver"),
        label: value(row, "good") ? row.querySelector('[name$=".good"]').selectedOptions[0].text : "",
        width: { little: 1.5, some: 3, much: 5 }[value(row, "strength")] ?? 3,
      },
      classes: value(row, "good") ? "gives" : "knows",
    }))
    .filter((one) => known.has(one.data.source) && known.has(one.data.target));
}

// The same network is always drawn the same: from a circle in the order of the table, without chance.
function places(nodes) {
  const before = JSON.parse(sessionStorage.getItem(kept) ?? "{}");
  const size = 90 + 26 * nodes.length;
  const [across, down] = canvas.clientWidth < 560 ? [0.8, 1.2] : [1.5, 1];
  const placed = {};
  nodes.forEach((node, number) => {
    const angle = (2 * Math.PI * number) / Math.max(1, nodes.length) - Math.PI / 2;
    placed[node.data.id] = before[node.data.id] ?? { x: across * size * Math.cos(angle), y: down * size * Math.sin(angle) };
  });
  return placed;
}

function style() {
  const [ink, line, ours, theirs, sheet, soft] = ["ink", "edge", "ours", "theirs", "sheet", "soft"].map(colour);
  return [
    { selector: "node", style: { label: "data(label)", color: ink, "font-family": "Inter, sans-serif", "font-size": 14, "text-valign": "bottom", "text-margin-y": 6, "text-wrap": "wrap", "text-max-width": 130, "text-background-color": sheet, "text-background-opacity": 0.85, "text-background-padding": 2, "background-color": theirs, "border-width": 3, "border-color": sheet, width: 30, height: 30 } },
    { selector: "node[ours = 1]", style: { "background-color": ours } },
    { selector: ".organisation", style: { shape: "round-rectangle" } },
    { selector: ".person_in_care", style: { shape: "diamond" } },
    { selector: ".absent", style: { "background-opacity": 0.25, "border-style": "dashed", "border-color": ink, "border-width": 2 } },
    { selector: "edge", style: { width: "data(width)", "line-color": line, "curve-style": "bezier", "control-point-step-size": 46, label: "data(label)", color: soft, "font-family": "Inter, sans-serif", "font-size": 11, "text-background-color": sheet, "text-background-opacity": 0.9, "text-background-padding": 2 } },
    { selector: ".gives", style: { "target-arrow-shape": "triangle", "target-arrow-color": line } },
    { selector: ".knows", style: { "line-style": "dashed" } },
    { selector: ".chosen", style: { "border-color": ink, "border-width": 5, "border-style": "solid" } },
  ];
}

function draw() {
  const nodes = members();
  const known = new Set(nodes.map((one) => one.data.id));
  const positions = places(nodes);
  drawing?.destroy();
  drawing = window.cytoscape({
    container: canvas,
    elements: [...nodes.map((one) => ({ ...one, position: positions[one.data.id] })), ...links(known)],
    layout: { name: "preset", fit: true, padding: 36 },
    style: style(),
    minZoom: 0.3,
    maxZoom: 2,
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
  });
  drawing.on("tap", "node", (event) => chosen(event.target));
  drawing.on("dragfree", "node", keep);
}

function keep() {
  const placed = Object.fromEntries(drawing.nodes().map((node) => [node.id(), node.position()]));
  sessionStorage.setItem(kept, JSON.stringify(placed));
}

function chosen(node) {
  if (connect.getAttribute("aria-pressed") !== "true") {
    const row = form.querySelector(`tbody[data-member="${CSS.escape(node.id())}"]`);
    row?.querySelector('[name$=".name"]').focus();
    return;
  }
  if (giver === null) {
    giver = node;
    node.addClass("chosen");
    return;
  }
  link(giver.id(), node.id());
  stop();
}

function link(from, to) {
  const row = form.querySelector("#new-link");
  row.querySelector('[name$=".giver"]').value = from;
  row.querySelector('[name$=".receiver"]').value = to;
  draw();
  row.querySelector('[name$=".good"]').focus();
}

function stop() {
  giver?.removeClass("chosen");
  giver = null;
  connect.setAttribute("aria-pressed", "false");
  how.textContent = "";
}

connect.addEventListener("click", () => {
  const on = connect.getAttribute("aria-pressed") !== "true";
  stop();
  connect.setAttribute("aria-pressed", String(on));
  how.textContent = on ? how.dataset.how : "";
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") stop();
});
form.addEventListener("change", (event) => {
  const ticks = event.target.closest("details.pick");
  if (ticks) {
    const words = [...ticks.querySelectorAll("input:checked")].map((one) => one.parentElement.textContent.trim());
    ticks.querySelector("summary").firstChild.textContent = words.join(", ") || "–";
  }
  draw();
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);

canvas.parentElement.hidden = false;
draw();

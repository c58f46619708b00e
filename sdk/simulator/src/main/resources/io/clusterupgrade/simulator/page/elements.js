// Elements and pictures. Text is inserted as text only, so that names of clusters cannot be markup.

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== ""));
  return node;
}

function element(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

function picture(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG_NAMESPACE, name), attributes, children);
}

function byId(id) {
  return document.getElementById(id);
}

/**
 * Renders data into an element if it differs from what the element shows. The focus stays on the element with the same
 * key.
 */
function show(host, data, render) {
  const text = JSON.stringify(data);
  if (host.shown === text) {
    return false;
  }
  host.shown = text;
  const focused = host.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  host.replaceChildren(...render(data));
  if (focused !== undefined) {
    const same = [...host.querySelectorAll("[data-key]")].find((child) => child.dataset.key === focused);
    (same || host.querySelector("button, summary") || host.closest("article")?.querySelector("h3"))?.focus();
  }
  return true;
}

function showText(id, text) {
  const host = byId(id);
  if (host.textContent !== text) {
    host.textContent = text;
  }
}

const STATE_TEXTS = {
  idle: "Idle",
  waiting: "Waiting",
  running: "Running",
  paused: "Paused",
  done: "Done",
  failed: "Failed",
  canceled: "Canceled",
};

const LINE = { fill: "none", stroke: "var(--panel)", "stroke-width": "2", "stroke-linecap": "round" };

function outline(width) {
  return { fill: "none", stroke: "currentColor", "stroke-width": width };
}

/** The symbol of a state in a square of 16 units, in the current colour. */
function symbol(state) {
  const disc = picture("circle", { cx: "8", cy: "8", r: "7", fill: "currentColor" });
  switch (state) {
    case "done":
      return [disc, picture("path", { ...LINE, d: "M4.8 8.2l2.2 2.3 4.2-4.8" })];
    case "failed":
      return [disc, picture("path", { ...LINE, d: "M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" })];
    case "paused":
      return [disc, picture("path", { ...LINE, d: "M6.2 5.2v5.6M9.8 5.2v5.6" })];
    case "canceled":
      return [disc, picture("path", { ...LINE, d: "M5 8h6" })];
    case "running":
      return [
        picture("circle", { cx: "8", cy: "8", r: "6", ...outline("2") }),
        picture("circle", { class: "pulse", cx: "8", cy: "8", r: "3.2", fill: "currentColor" }),
      ];
    default:
      return [picture("circle", { cx: "8", cy: "8", r: "5.5", ...outline("1.6") })];
  }
}

function icon(state) {
  const attributes = { class: `icon ink-${state}`, viewBox: "0 0 16 16", "aria-hidden": "true" };
  return picture("svg", attributes, ...symbol(state));
}

function label(state, text) {
  return element("span", { class: `pill ${state}` }, text);
}

function pill(state, text) {
  return element("span", { class: `pill ${state}` }, icon(state), text);
}

function bar(state, percent, text) {
  const attributes = {
    class: `bar ink-${state}`,
    viewBox: "0 0 100 10",
    preserveAspectRatio: "none",
    role: "img",
    "aria-label": text,
  };
  return picture("svg", attributes, picture("rect", { width: String(percent), height: "10", fill: "currentColor" }));
}

function clockText(instant) {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`;
}

function durationText(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) {
    return `${seconds} s`;
  }
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) {
    return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  }
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

// A cluster: heading, tasks with their steps, nodes and buttons. Each part is rendered again only when it has changed.

const FEW_STEPS = 5;
const openDetails = new Set();
let articleCount = 0;

/** Shows the clusters; the date of today, in task time, is left out of times. */
function showClusters(clusters, today) {
  const host = byId("clusters");
  const articles = new Map([...host.querySelectorAll("article")].map((article) => [article.dataset.cluster, article]));
  clusters.forEach((cluster, index) => {
    const key = `${cluster.service}/${cluster.id}`;
    const article = articles.get(key) || emptyArticle(key);
    articles.delete(key);
    if (host.children[index] !== article) {
      host.insertBefore(article, host.children[index] || null);
    }
    showCluster(article, cluster, today);
  });
  articles.forEach((article) => article.remove());
  if (clusters.length === 0) {
    show(host, "none", () => [element("p", { class: "panel muted" }, "There is no cluster yet.")]);
  } else {
    host.querySelector(":scope > p")?.remove();
    host.shown = undefined;
  }
}

function emptyArticle(key) {
  const parts = ["head", "tasks", "node-groups", "buttons"].map((name) => element("div", { class: name }));
  articleCount++;
  return element("article", { "data-cluster": key, "aria-labelledby": `cluster-${articleCount}` }, ...parts);
}

function showCluster(article, cluster, today) {
  const [head, tasks, nodes, buttons] = article.children;
  article.className = `cluster ${cluster.state}`;
  const target = cluster.tasks.map((task) => task.target).find((version) => version !== "") || "";
  const heading = [cluster.service, cluster.name, cluster.id, cluster.version, cluster.status, cluster.state, target];
  show(head, heading, () => headOf(article, cluster, target));
  show(tasks, [today, cluster.tasks], () => cluster.tasks.map((task) => taskOf(article.dataset.cluster, task, today)));
  show(nodes, [cluster.nodes, cluster.nodeCount], () => nodeGroups(cluster));
  show(buttons, [cluster.actions, cluster.name], () => cluster.actions.map((action) => actionButton(cluster, action)));
}

function headOf(article, cluster, target) {
  const id = article.getAttribute("aria-labelledby");
  const version = target === "" || target === cluster.version ? cluster.version : `${cluster.version} → ${target}`;
  return [
    element("span", { class: "service" }, cluster.service),
    element("h3", { id, tabindex: "-1" }, cluster.name),
    pill(cluster.state, STATE_TEXTS[cluster.state]),
    element("p", { class: "muted" }, `Version ${version} · status ${cluster.status} · `, code(cluster.id)),
  ];
}

function code(text) {
  return element("span", { class: "code" }, text);
}

function taskOf(clusterKey, task, today) {
  const since = task.started.startsWith(today) ? task.started.slice(11, 19) : clockText(task.started);
  const progress = `${task.percent} % of ${task.kind} done`;
  return element(
    "div",
    { class: "task" },
    element(
      "p",
      { class: "task-line" },
      element("span", {}, element("strong", {}, task.kind), ` · ${task.status} · since ${since}`),
      element("strong", {}, `${task.percent} %`),
    ),
    bar(task.state, task.percent, progress),
    ...stepsOf(clusterKey, task),
    task.message === "" ? null : reasonOf(task),
  );
}

function reasonOf(task) {
  const tone = task.state === "failed" ? "failed" : "paused";
  return element("p", { class: `reason ${tone}` }, icon(task.state), task.message);
}

function stepsOf(clusterKey, task) {
  if (task.steps.length === 0) {
    return [];
  }
  if (task.steps.length <= FEW_STEPS) {
    return [element("ol", { class: "stages", "aria-label": "Stages" }, ...task.steps.map(stepItem))];
  }
  const started = task.steps.filter((step) => step.state !== "waiting").length;
  const current = task.steps[Math.max(0, started - 1)];
  const place = `Step ${Math.max(1, started)} of ${task.steps.length}: `;
  const key = `${clusterKey}/${task.id}/steps`;
  return [
    element("p", {}, `${capitalized(task.stepsOf)} · ${place}`, element("strong", {}, current.name)),
    track(task.steps, `${place}${current.name}, ${STATE_TEXTS[current.state]}`),
    details(key, "All steps", element("ol", { class: "steps" }, ...task.steps.map(stepItem))),
  ];
}

function capitalized(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function stepItem(step) {
  const isNow = step.state !== "waiting" && step.state !== "done";
  return element(
    "li",
    isNow ? { class: "now" } : {},
    icon(step.state),
    step.name,
    element("span", { class: "hidden-text" }, `, ${STATE_TEXTS[step.state]}`),
  );
}

/** The steps as discs on a line. */
function track(steps, text) {
  const gap = 26;
  const width = steps.length * gap;
  const size = { viewBox: `0 0 ${width} 20`, width, height: 20 };
  const svg = picture("svg", { class: "track", role: "img", "aria-label": text, ...size });
  svg.append(picture("line", { class: "link", x1: gap / 2, x2: width - gap / 2, y1: 10, y2: 10 }));
  steps.forEach((step, index) => {
    const x = index * gap + gap / 2 - 8;
    const hide = picture("circle", { cx: "8", cy: "8", r: "8.5", fill: "var(--panel)" });
    const place = { class: `ink-${step.state}`, transform: `translate(${x} 2)` };
    svg.append(picture("g", place, hide, ...symbol(step.state)));
  });
  return svg;
}

function details(key, title, content) {
  const node = element("details", { "aria-label": title }, element("summary", { "data-key": key }, title), content);
  node.open = openDetails.has(key);
  node.addEventListener("toggle", () => (node.open ? openDetails.add(key) : openDetails.delete(key)));
  return node;
}

function nodeGroups(cluster) {
  const groups = new Map();
  for (const node of cluster.nodes) {
    groups.set(node.group, [...(groups.get(node.group) || []), node]);
  }
  const shown = [...groups].map(([name, nodes]) => nodeGroup(name, nodes));
  const more = cluster.nodeCount - cluster.nodes.length;
  return more > 0 ? [...shown, element("p", { class: "muted" }, `${more} more nodes are not shown.`)] : shown;
}

function nodeGroup(name, nodes) {
  const done = nodes.filter((node) => node.state === "done").length;
  const busy = nodes.some((node) => node.state !== "idle");
  const title = `${name}: ${nodes.length} ${nodes.length === 1 ? "node" : "nodes"}${busy ? `, ${done} done` : ""}`;
  return element(
    "div",
    { class: "group" },
    element("h4", {}, title),
    element("ul", { class: "nodes" }, ...nodes.map(nodeItem)),
  );
}

function nodeItem(node) {
  const note = node.version === "" ? STATE_TEXTS[node.state] : `${STATE_TEXTS[node.state]} · ${node.version}`;
  return element(
    "li",
    { class: `node ${node.state}` },
    machine(node.state),
    element("span", {}, element("span", { class: "name" }, node.name), element("span", { class: "note" }, note)),
  );
}

/** A machine with the symbol of its state. */
function machine(state) {
  const shape = { x: "1", width: "20", height: "7", rx: "2", ...outline("1.6") };
  return picture(
    "svg",
    { class: "machine", viewBox: "0 0 28 28", "aria-hidden": "true" },
    picture("rect", { ...shape, y: "2" }),
    picture("rect", { ...shape, y: "11" }),
    picture("path", { d: "M4.5 5.5h5M4.5 14.5h5", stroke: "currentColor", "stroke-width": "1.6" }),
    picture(
      "g",
      { class: `ink-${state}`, transform: "translate(12 11)" },
      picture("circle", { cx: "8", cy: "8", r: "8.5", fill: "var(--panel)" }),
      ...symbol(state),
    ),
  );
}

function actionButton(cluster, action) {
  const name = element("span", { class: "hidden-text" }, ` of ${cluster.name}`);
  const button = element("button", { type: "button", "data-key": action.name }, action.label, name);
  const change = { action: "cluster", service: cluster.service, id: cluster.id, change: action.name };
  button.addEventListener("click", () => run(change));
  return button;
}

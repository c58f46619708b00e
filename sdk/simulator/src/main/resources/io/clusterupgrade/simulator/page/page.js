// Polling, and the buttons.

const INTERVAL = 1000;
const token = document.querySelector("meta[name=simulator-token]").content;
const knownStates = new Map();
let timer = 0;
let newestPoll = 0;

async function poll() {
  clearTimeout(timer);
  const number = ++newestPoll;
  try {
    const response = await fetch("/_simulator/state", { cache: "no-store" });
    if (!response.ok) {
      throw new Error(`status ${response.status}`);
    }
    const state = await response.json();
    if (number === newestPoll) {
      showState(state);
      byId("connection").hidden = true;
    }
  } catch (error) {
    showText("connection", `No connection to the simulator (${error.message}). The page shows the last known state.`);
    byId("connection").hidden = false;
  }
  clearTimeout(timer);
  timer = setTimeout(poll, INTERVAL);
}

function showState(state) {
  showClock(state.clock);
  showSummary(state.counts);
  showClusters(state.clusters, state.clock.task.slice(0, 10));
  const more = state.counts.clusters - state.clusters.length;
  showText("more-clusters", `${more} more clusters are not shown; those that failed or run are shown first.`);
  byId("more-clusters").hidden = more <= 0;
  showFaults(state.faults);
  showJournal(state.journal, state.counts.calls);
  announce(state.clusters);
}

/** Reports changes of states to screen readers. */
function announce(clusters) {
  const changes = [];
  for (const cluster of clusters) {
    const key = `${cluster.service}/${cluster.id}`;
    if (knownStates.has(key) && knownStates.get(key) !== cluster.state) {
      changes.push(`${cluster.name}: ${STATE_TEXTS[cluster.state]}.`);
    }
    knownStates.set(key, cluster.state);
  }
  if (changes.length > 0) {
    byId("changes").replaceChildren(...changes.map((text) => element("p", {}, text)));
  }
}

async function run(action) {
  const message = byId("message");
  try {
    const response = await fetch("/_simulator/action", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Simulator-Token": token },
      body: JSON.stringify(action),
    });
    const result = await response.json();
    message.textContent = result.message;
    message.classList.toggle("failed", !response.ok);
  } catch (error) {
    message.textContent = `The action failed: ${error.message}`;
    message.classList.add("failed");
  }
  await poll();
}

function addFault(fault) {
  const service = document.querySelector("input[name=service]:checked").value;
  return run({ action: "fault", fault, service, calls: byId("calls").valueAsNumber });
}

for (const button of document.querySelectorAll("button[data-seconds]")) {
  button.addEventListener("click", () => run({ action: "advance", seconds: Number(button.dataset.seconds) }));
}
for (const button of document.querySelectorAll("button[data-fault]")) {
  button.addEventListener("click", () => addFault(button.dataset.fault));
}
byId("advance-to-next").addEventListener("click", () => run({ action: "advance-to-next-change" }));
byId("remove-faults").addEventListener("click", () => run({ action: "remove-faults" }));
document.addEventListener("visibilitychange", () => (document.hidden ? clearTimeout(timer) : poll()));
poll();

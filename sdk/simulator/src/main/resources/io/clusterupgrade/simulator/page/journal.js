// Clock, faults and calls.

const SAMPLES = 5;
const speeds = [];
let lastClock = null;

function showClock(clock) {
  showText("task-time", clockText(clock.task));
  showText("gateway-time", clockText(clock.gateway));
  showText("speed", speedText(measure(Date.parse(clock.task), performance.now())));
  const wait = clock.next === undefined ? 0 : Date.parse(clock.next) - Date.parse(clock.task);
  showText(
    "next-change",
    clock.next === undefined ? "none, no task is running" : `in ${durationText(wait)}, at ${clock.next.slice(11, 19)}`,
  );
}

/** Returns how fast the task time passes: the median of the last measurements, so that a button has no effect on it. */
function measure(taskTime, realTime) {
  if (lastClock !== null && realTime - lastClock.realTime > 200) {
    speeds.push((taskTime - lastClock.taskTime) / (realTime - lastClock.realTime));
    if (speeds.length > SAMPLES) {
      speeds.shift();
    }
  }
  lastClock = { taskTime, realTime };
  const sorted = [...speeds].sort((one, other) => one - other);
  return sorted.length === 0 ? 0 : sorted[Math.floor(sorted.length / 2)];
}

function speedText(speed) {
  if (speed < 0.05) {
    return "stands still";
  }
  return speed < 1.5 ? "runs in real time" : `runs about ${Math.round(speed)} times as fast as real time`;
}

function showSummary(counts) {
  show(byId("summary"), counts, () => [
    element("li", {}, pill("idle", `${counts.clusters} ${counts.clusters === 1 ? "cluster" : "clusters"}`)),
    ...["running", "paused", "failed"]
      .filter((state) => counts[state] > 0)
      .map((state) => element("li", {}, pill(state, `${counts[state]} ${state}`))),
  ]);
}

function showFaults(faults) {
  show(byId("pending"), faults, () =>
    faults.length === 0
      ? [element("li", { class: "muted" }, "No faults.")]
      : faults.map(faultItem),
  );
}

function faultItem(fault) {
  return element("li", {}, element("strong", {}, fault.for), `: ${fault.fault}, ${scopeText(fault)}`);
}

function scopeText(fault) {
  if (fault.calls > 0) {
    return fault.calls === 1 ? "1 call" : `${fault.calls} calls`;
  }
  return fault.end === undefined ? "every call" : `every call until ${fault.end.slice(11, 19)}`;
}

function showJournal(calls, count) {
  showText("journal-count", journalText(calls.length, count));
  show(byId("journal").tBodies[0], calls, () => calls.map(callRow));
}

function journalText(shown, count) {
  if (count === 0) {
    return "No call yet. Calls of this page are not listed.";
  }
  return shown < count ? `The newest ${shown} of ${count} calls.` : `${count} ${count === 1 ? "call" : "calls"}.`;
}

function callRow(call) {
  const name = call.operation === "" ? "Unknown operation" : `${call.service} ${call.operation}`;
  return element(
    "tr",
    {},
    element("td", { class: "when" }, call.time.slice(11, 19)),
    element("td", {}, element("strong", {}, ...breakable(name)), element("br"), code(`${call.method} ${call.path}`)),
    element("td", {}, label(resultState(call), call.status < 0 ? "No response" : String(call.status)), ...notes(call)),
  );
}

/** Returns a name in camel case whose lines break before capital letters. */
function breakable(name) {
  return name.split(/(?=[A-Z][a-z])/).flatMap((part) => [element("wbr"), part]);
}

function resultState(call) {
  if (call.status < 0 || call.status >= 500) {
    return "failed";
  }
  return call.status >= 200 && call.status < 300 ? "done" : "paused";
}

function notes(call) {
  const texts = [call.fault === "" ? "" : `Fault: ${call.fault}`, call.authenticated ? "" : "Credentials rejected"];
  return texts.filter((text) => text !== "").map((text) => element("div", { class: "muted" }, text));
}

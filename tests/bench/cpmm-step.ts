import {CPMM_STEPS, type StepFiles} from "./cpmm-steps.js";

// Runs one step of the trips' bench and prints what it took. In a process of its own, so that no step's peak memory is
// another's: `node --import tsx tests/bench/cpmm-step.ts indicators '{"store": …}'`.
const [name = "", files = "{}"] = process.argv.slice(2);
const prepare = CPMM_STEPS[name];
if (prepare === undefined)
  throw new TypeError(`unknown step "${name}"; allowed: ${Object.keys(CPMM_STEPS).join(", ")}`);
const work = await prepare(JSON.parse(files) as StepFiles);
const started = performance.now();
const before = process.cpuUsage();
const rows = await work();
const {user, system} = process.cpuUsage(before);
const clock = (performance.now() - started) / 1000;
const peak_mb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({clock, cpu: (user + system) / 1e6, peak_mb, rows}));
process.exit();

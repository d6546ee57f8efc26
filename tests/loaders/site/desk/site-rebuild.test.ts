import {describe, expect, it} from "vitest";
import {buildInChild, SiteRebuild} from "../../../../loaders/site/desk/site-rebuild.js";

const clock = () => new Date("2024-03-01T12:00:00Z");

describe("SiteRebuild", () => {
  it("builds one at a time, and once more for all that asked meanwhile", async () => {
    let running = 0;
    let most = 0;
    let builds = 0;
    const rebuild = new SiteRebuild(
      async () => {
        builds++;
        running++;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running--;
      },
      clock,
      async () => {}
    );
    rebuild.ask();
    for (let i = 0; i < 20; i++) rebuild.ask();
    expect(rebuild.state.state).toBe("waiting or running");
    await rebuild.idle();
    expect([builds, most]).toEqual([2, 1]);
    expect(rebuild.state).toEqual({state: "built", at: "2024-03-01T12:00:00.000Z", message: null});
    rebuild.ask();
    await rebuild.idle();
    expect(builds).toBe(3);
  });

  it("says what failed until a build succeeds, also where the log cannot be written", async () => {
    let fails = true;
    const build = async () => {
      if (fails) throw new Error("SYNTHETIC fault");
    };
    const rebuild = new SiteRebuild(build, clock, async () => Promise.reject(new Error("SYNTHETIC: no log")));
    rebuild.ask();
    await rebuild.idle();
    expect(rebuild.state).toMatchObject({state: "failed", message: "SYNTHETIC fault"});
    fails = false;
    rebuild.ask();
    await rebuild.idle();
    expect(rebuild.state.state).toBe("built");
  });
});

describe("buildInChild(data, out)", () => {
  it("rejects with what the build said", async () => {
    await expect(buildInChild("no-such-folder", "no-such-site")()).rejects.toThrow(/code 2: .*missing folder/);
  });
});

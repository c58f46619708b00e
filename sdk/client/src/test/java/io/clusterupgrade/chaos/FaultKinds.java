// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.chaos.FaultKind.Cost;
import io.clusterupgrade.chaos.FaultKind.Maker;
import io.clusterupgrade.chaos.FaultKind.Reach;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultResponse;
import io.clusterupgrade.simulator.fault.ForeignBody;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All faults of the simulator, except those that no client can detect: a write that was not executed and gets a success
 * response; a write that was executed and gets a documented rejection.
 */
final class FaultKinds {
    private static final List<Integer> SUCCESSES = List.of(200, 200, 200, 201, 202, 203, 204);
    private static final List<Integer> ODD_STATUSES = List.of(101, 302, 304, 307, 0, 7, 600, 999);
    private static final List<Integer> PAGE_STATUSES = List.of(200, 302, 404, 503);
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GBK"));

    /** All kinds of faults. */
    static final List<FaultKind> ALL = all();

    private FaultKinds() {}

    private static List<FaultKind> all() {
        List<FaultKind> kinds = new ArrayList<>();
        addRejections(kinds);
        addBrokenConnections(kinds);
        addForeignBodies(kinds);
        addStatuses(kinds);
        addEncodings(kinds);
        addMixUps(kinds);
        addFramings(kinds);
        return List.copyOf(kinds);
    }

    private static void addRejections(List<FaultKind> kinds) {
        kinds.add(FaultKind.of("throttle", Reach.ANY, (fixture, random) -> fixture.throttle())
                .at(Cost.MAY_LAST));
        kinds.add(FaultKind.of(
                "throttle with Retry-After",
                Reach.ANY,
                (fixture, random) -> fixture.throttle().retryAfter(Integer.toString(1 + random.nextInt(90)))));
        kinds.add(FaultKind.of("rejection", Reach.WRITES, (fixture, random) -> fixture.rejection()));
        kinds.add(simple("503", Fault::unavailable).at(Cost.MAY_LAST));
        kinds.add(simple("502 page", () -> Fault.htmlError(502)).at(Cost.MAY_LAST));
        kinds.add(simple("500 after execution", () -> Fault.htmlError(500).afterExecution()));
        kinds.add(FaultKind.of(
                "clock off",
                Reach.ANY,
                (fixture, random) -> Fault.gatewayClockOff(Duration.ofHours(random.nextBoolean() ? 2 : -2))));
    }

    private static void addBrokenConnections(List<FaultKind> kinds) {
        kinds.add(simple("cut before execution", Fault::cutBeforeExecution).at(Cost.MAY_LAST));
        kinds.add(simple("cut after execution", Fault::cutAfterExecution));
        kinds.add(simple("cut inside body", Fault::cutInsideBody));
        kinds.add(simple("close after response", Fault::closeAfterResponse));
        kinds.add(simple("slow headers", () -> Fault.slowHeaders(Duration.ofMillis(10))));
        kinds.add(simple("slow body", () -> Fault.slowBody(512, Duration.ofMillis(1))));
        kinds.add(simple("stall before headers", Fault::stallBeforeHeaders).at(Cost.STALLS));
        kinds.add(simple("stall inside body", Fault::stallInsideBody).at(Cost.STALLS));
        kinds.add(simple("huge body", () -> Fault.hugeBody(33)).at(Cost.HEAVY));
    }

    private static void addForeignBodies(List<FaultKind> kinds) {
        for (ForeignBody body : ForeignBody.values()) {
            Reach reach = body == ForeignBody.EMPTY_OBJECT ? Reach.READS : Reach.ANY;
            Maker before = (fixture, random) -> foreign(random, body);
            kinds.add(FaultKind.of(body + " instead of execution", reach, before));
            kinds.add(FaultKind.of(
                    body + " after execution",
                    Reach.ANY,
                    (fixture, random) -> foreign(random, body).afterExecution()));
        }
        kinds.add(simple("garbage", Fault::garbage));
        kinds.add(simple("empty body", Fault::emptyBody));
        kinds.add(simple("half a JSON", Fault::truncatedJson));
        kinds.add(simple(
                "unknown field",
                () -> Fault.rewriteBody(body -> body.replaceFirst("^\\{", "{\"unknown\":{\"a\":[1]},"))));
        for (int status : PAGE_STATUSES) {
            kinds.add(simple("load balancer's page " + status, () -> Fault.balancerPage(status))
                    .at(Cost.MAY_LAST));
            kinds.add(simple(
                    "load balancer's page " + status + " after execution",
                    () -> Fault.balancerPage(status).afterExecution()));
        }
    }

    private static FaultResponse foreign(Random random, ForeignBody body) {
        return Fault.foreign(ChaosFixture.pick(random, SUCCESSES), body);
    }

    private static void addStatuses(List<FaultKind> kinds) {
        kinds.add(FaultKind.of("odd status", Reach.ANY, (fixture, random) -> odd(random)));
        kinds.add(FaultKind.of(
                "odd status after execution",
                Reach.ANY,
                (fixture, random) -> odd(random).afterExecution()));
        kinds.add(simple("103 and nothing else", () -> Fault.response(103)).at(Cost.STALLS));
        kinds.add(simple(
                        "103 and nothing else after execution",
                        () -> Fault.response(103).afterExecution())
                .at(Cost.STALLS));
        kinds.add(FaultKind.of(
                "interim response",
                Reach.ANY,
                (fixture, random) -> Fault.interimFirst(ChaosFixture.pick(random, List.of(100, 102, 103)))));
    }

    private static FaultResponse odd(Random random) {
        int status = ChaosFixture.pick(random, ODD_STATUSES);
        return status / 100 == 3 && status != 304
                ? Fault.redirect(status, "http://127.0.0.1:9/elsewhere")
                : Fault.response(status);
    }

    private static void addEncodings(List<FaultKind> kinds) {
        kinds.add(simple("byte-order mark", Fault::byteOrderMark));
        for (Charset charset : CHARSETS) {
            kinds.add(simple("declared " + charset, () -> Fault.encoded(charset)));
            if (!charset.name().equals("GBK")) {
                kinds.add(simple(
                        "marked " + charset,
                        () -> Fault.encoded(charset).undeclared().withByteOrderMark()));
            }
        }
    }

    private static void addMixUps(List<FaultKind> kinds) {
        kinds.add(simple("two responses", Fault::respondTwice));
        kinds.add(FaultKind.of(
                "another cluster's response",
                Reach.READS,
                (fixture, random) -> Fault.responseFor(fixture.clusterId(), fixture.otherClusterId())));
        kinds.add(FaultKind.of(
                "another task's response",
                Reach.READS,
                (fixture, random) -> ofTask(fixture, id -> Fault.responseFor(id, fixture.otherTaskId()))));
        kinds.add(FaultKind.of(
                "ids of two tasks swapped",
                Reach.READS,
                (fixture, random) -> ofTask(fixture, id -> Fault.swapInBody(id, fixture.otherTaskId()))));
        kinds.add(FaultKind.of(
                "ids of two clusters swapped",
                Reach.READS,
                (fixture, random) -> Fault.swapInBody(fixture.clusterId(), fixture.otherClusterId())));
    }

    private static @Nullable Fault ofTask(ChaosFixture<?> fixture, Function<String, Fault> maker) {
        List<TaskTruth> tasks = fixture.tasks();
        return tasks.isEmpty() ? null : maker.apply(tasks.get(0).id());
    }

    private static void addFramings(List<FaultKind> kinds) {
        kinds.add(simple("Content-Length too short", Fault::contentLengthTooShort));
        kinds.add(simple("Content-Length too long", Fault::contentLengthTooLong));
        kinds.add(simple("Content-Length twice", Fault::contentLengthTwice));
        kinds.add(simple("Content-Length negative", Fault::contentLengthNegative));
        kinds.add(simple("chunk cut", Fault::chunkCut));
        kinds.add(simple("size of chunk invalid", Fault::chunkSizeInvalid));
        kinds.add(simple("end of chunks missing", Fault::chunkEndMissing));
    }

    private static FaultKind simple(String name, Supplier<Fault> fault) {
        return FaultKind.of(name, Reach.ANY, (fixture, random) -> fault.get());
    }
}

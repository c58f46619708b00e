// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.css.model.CssTask;
import io.clusterupgrade.simulator.css.model.CssTaskStatus;
import java.time.Duration;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The rules of retry and abort (see sdk/docs/wire/css.md#retryupgradetask). */
class CssRetryAndAbortTest {
    private static final Duration NODE = Duration.ofMinutes(13);

    private final VirtualClock clock = new VirtualClock();
    private final SimulatedCssCluster shop = new CssCloud(clock)
            .addCluster(c -> c.name("shop").nodes(3).version("7.6.2").stepDuration(Duration.ofMinutes(1)));

    @Test
    void aRetryRestartsTheFailedNodeFromItsFirstStep() {
        String id = failAtNode(2, u -> u.sameVersion());
        clock.advance(Duration.ofHours(1));
        shop.retry(id);

        CssTask running = shop.task(id);
        assertThat(running.status()).isEqualTo(CssTaskStatus.RUNNING);
        assertThat(running.executeTimes()).isEqualTo(2);
        assertThat(running.endTime()).isNull();
        assertThat(running.failMessage()).isNull();
        assertThat(running.progress().currentNode()).isEqualTo("shop-ess-esn-2-1");
        assertThat(running.progress().completedNodes()).containsExactly("shop-ess-esn-1-1");
        assertThat(running.progress().steps().get(0).status()).isEqualTo("RUNNING");

        clock.advance(NODE.multipliedBy(2));
        assertThat(shop.task(id).status()).isEqualTo(CssTaskStatus.SUCCESS);
    }

    @Test
    void aNodeCanFailSeveralTimes() {
        shop.script().failNode(1).atStep(0).times(2).message("still full");
        String id = shop.startUpgrade(CssUpgradePlan::sameVersion);
        clock.advance(NODE);
        shop.retry(id);
        clock.advance(NODE);
        assertThat(shop.task(id).status()).isEqualTo(CssTaskStatus.FAILED);
        assertThat(shop.task(id).failMessage()).isEqualTo("still full");

        shop.retry(id);
        clock.advance(NODE.multipliedBy(3));
        assertThat(shop.task(id).status()).isEqualTo(CssTaskStatus.SUCCESS);
        assertThat(shop.task(id).executeTimes()).isEqualTo(3);
    }

    @Test
    void onlyAFailedTaskCanBeRetriedOrAborted() {
        String id = shop.startUpgrade(CssUpgradePlan::sameVersion);
        assertRejected("CSS.5090", () -> shop.retry(id));
        assertRejected("CSS.5090", () -> shop.abort(id));

        clock.advance(NODE.multipliedBy(3));
        assertRejected("CSS.5090", () -> shop.retry(id));
        assertRejected("CSS.5090", () -> shop.abort(id));
    }

    @Test
    void aCrossVersionUpgradeCanBeAbortedWhileNoNodeIsDone() {
        String id = failAtNode(1, u -> u.crossVersion("7.10.2"));
        shop.abort(id);

        assertThat(shop.task(id).aborted()).isTrue();
    }

    @Test
    void aCrossVersionUpgradeCannotBeAbortedAfterANodeIsDone() {
        String id = failAtNode(2, u -> u.crossVersion("7.10.2"));

        assertRejected("CSS.5140", () -> shop.abort(id));
        shop.retry(id);
    }

    @Test
    void aSameVersionUpgradeCanBeAbortedAtAnyNode() {
        String id = failAtNode(3, u -> u.sameVersion());
        shop.abort(id);

        assertThat(shop.task(id).aborted()).isTrue();
    }

    @Test
    void anAzChangeCanBeAbortedOnlyWhileNoNodeIsDone() {
        shop.script().failNode(2).once("no capacity");
        String late = shop.startAzMigration(a -> a.to("cn-north-4c"));
        clock.advance(NODE.multipliedBy(2));
        assertRejected("CSS.5140", () -> shop.abort(late));
        shop.retry(late);
        clock.advance(NODE.multipliedBy(2));

        shop.script().failNode(1).once("no capacity");
        String early = shop.startAzMigration(a -> a.to("cn-north-4e"));
        clock.advance(NODE);
        shop.abort(early);
        assertThat(shop.task(early).aborted()).isTrue();
    }

    @Test
    void anAbortedTaskRemainsFailedWithTheTimeOfTheAbort() {
        String id = failAtNode(1, u -> u.sameVersion());
        clock.advance(Duration.ofHours(2));
        shop.abort(id);

        assertThat(shop.task(id).status()).isEqualTo(CssTaskStatus.FAILED);
        assertThat(shop.task(id).endTime()).isEqualTo(clock.instant());
        assertRejected("CSS.5090", () -> shop.retry(id));
        assertRejected("CSS.5090", () -> shop.abort(id));
        assertThat(shop.startUpgrade(CssUpgradePlan::sameVersion)).isNotEqualTo(id);
    }

    @Test
    void aFailedTaskIsNotRetriedWhileAnotherRuns() {
        String old = failAtNode(1, u -> u.sameVersion());
        shop.startUpgrade(CssUpgradePlan::sameVersion);

        assertRejected("CSS.0011", () -> shop.retry(old));
    }

    @Test
    void rejectsAnUnknownTask() {
        assertRejected("CSS.0082", () -> shop.retry("no-such-task"));
        assertRejected("CSS.0082", () -> shop.abort("no-such-task"));
    }

    @Test
    void aTaskThatContinuesAfterAFailedNodeEndsPartiallyFailedAndCannotBeRetried() {
        shop.script().failNode(2).once("disk").continueWithNextNode();
        String id = shop.startUpgrade(CssUpgradePlan::sameVersion);
        clock.advance(NODE.multipliedBy(3));

        assertThat(shop.task(id).status()).isEqualTo(CssTaskStatus.PARTIAL_FAILED);
        assertThat(shop.task(id).progress().completedNodes()).containsExactly("shop-ess-esn-1-1", "shop-ess-esn-3-1");
        assertRejected("CSS.5090", () -> shop.retry(id));
    }

    @Test
    void aClearedScriptCausesNoFailure() {
        shop.script().failNode(1);
        shop.script().clear();
        String id = shop.startUpgrade(CssUpgradePlan::sameVersion);
        clock.advance(NODE.multipliedBy(3));

        assertThat(shop.task(id).status()).isEqualTo(CssTaskStatus.SUCCESS);
    }

    private String failAtNode(int node, Consumer<CssUpgradePlan> plan) {
        shop.script().failNode(node).atStep(4).once("did not come back");
        String id = shop.startUpgrade(plan);
        clock.advance(NODE.multipliedBy(3));
        assertThat(shop.task(id).status()).isEqualTo(CssTaskStatus.FAILED);
        return id;
    }

    private static void assertRejected(String code, ThrowingCallable action) {
        CssErrorException rejection = catchThrowableOfType(CssErrorException.class, action);
        assertThat(rejection).isNotNull();
        assertThat(rejection.code()).isEqualTo(code);
    }
}

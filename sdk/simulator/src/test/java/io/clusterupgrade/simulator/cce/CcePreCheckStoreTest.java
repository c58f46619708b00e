// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.cce.model.CceCheckGroup;
import io.clusterupgrade.simulator.cce.model.CceCheckItem;
import io.clusterupgrade.simulator.cce.model.CceCheckPart;
import io.clusterupgrade.simulator.cce.model.CceCheckPhase;
import io.clusterupgrade.simulator.cce.model.CcePreCheck;
import io.clusterupgrade.simulator.cce.model.CceSkippedCheck;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CcePreCheckStoreTest {
    private final VirtualClock clock = new VirtualClock();
    private final SimulatedCceCluster prod = new CceCloud(clock)
            .addCluster(c ->
                    c.name("prod").preCheckPartDuration(Duration.ofSeconds(30)).preCheckValidity(Duration.ofHours(2)));

    @Test
    void aCheckPassesThroughItsPhases() {
        String uid = prod.startPreCheck(p -> {}).uid();
        assertThat(prod.preCheck(uid).phase()).isEqualTo(CceCheckPhase.INIT);
        clock.advance(Duration.ofSeconds(5));
        assertThat(prod.preCheck(uid).phase()).isEqualTo(CceCheckPhase.RUNNING);
        clock.advance(Duration.ofSeconds(89));
        assertThat(prod.preCheck(uid).phase()).isEqualTo(CceCheckPhase.RUNNING);
        clock.advance(Duration.ofSeconds(1));
        assertThat(prod.preCheck(uid).phase()).isEqualTo(CceCheckPhase.SUCCESS);
        assertThat(prod.preCheck(uid).expires()).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
    }

    @Test
    void repeatsAFindingUntilItIsRemoved() {
        prod.script().addFinding(CceCheckItem.exception("QuotaCheck", CceCheckGroup.LIMIT));
        assertThat(check().phase()).isEqualTo(CceCheckPhase.FAILED);
        assertThat(check().phase()).isEqualTo(CceCheckPhase.FAILED);
        prod.script().removeFinding("QuotaCheck");
        assertThat(check().phase()).isEqualTo(CceCheckPhase.SUCCESS);
    }

    @Test
    void passesWithAWarningThatItShowsUntilItIsRemoved() {
        prod.script().addWarning(CceCheckItem.risk("ApiCheck", CceCheckGroup.LIMIT));
        CcePreCheck check = check();

        assertThat(check.phase()).isEqualTo(CceCheckPhase.SUCCESS);
        assertThat(check.expires()).isNotNull();
        assertThat(check.parts().get(0).phase()).isEqualTo(CceCheckPhase.SUCCESS);
        assertThat(failed(check)).containsExactly("ApiCheck");
        assertThat(rejectedUpgrade("v1.31")).isNull();
        clock.advance(Duration.ofHours(1));
        assertThat(prod.version()).isEqualTo("v1.31.6-r2");
        prod.script().removeFinding("ApiCheck");
        prod.startPreCheck(p -> p.targetVersion("v1.33"));
        clock.advance(Duration.ofMinutes(2));
        assertThat(failed(prod.preChecks().get(0))).isEmpty();
    }

    @Test
    void rejectsAnExceptionAsAWarning() {
        CceCheckItem exception = CceCheckItem.exception("QuotaCheck", CceCheckGroup.LIMIT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> prod.script().addWarning(exception))
                .withMessage("An exception is no warning: QuotaCheck");
    }

    private static Stream<String> failed(CcePreCheck check) {
        return check.parts().stream()
                .flatMap(part -> part.results().stream())
                .filter(result -> result.phase() == CceCheckPhase.FAILED)
                .map(result -> result.item().name());
    }

    @Test
    void runsAllPartsEvenIfTheFirstHasFindings() {
        prod.script().addFinding(CceCheckItem.exception("QuotaCheck", CceCheckGroup.LIMIT));

        assertThat(check().parts())
                .extracting(CceCheckPart::phase)
                .containsExactly(CceCheckPhase.FAILED, CceCheckPhase.SUCCESS, CceCheckPhase.SUCCESS);
    }

    @Test
    void skipsARiskButNotAnException() {
        prod.script()
                .addFinding(CceCheckItem.risk("ApiCheck", CceCheckGroup.MASTER))
                .addFinding(CceCheckItem.exception("QuotaCheck", CceCheckGroup.LIMIT));
        prod.startPreCheck(p -> p.skip("ApiCheck").skip("QuotaCheck"));
        clock.advance(Duration.ofHours(1));
        CcePreCheck check = prod.preChecks().get(0);

        assertThat(check.parts().get(0).results().stream()
                        .filter(result -> result.phase() == CceCheckPhase.FAILED)
                        .map(result -> result.item().name()))
                .containsExactly("QuotaCheck");
        assertThat(check.skipped()).extracting(CceSkippedCheck::name).containsExactly("ApiCheck", "QuotaCheck");
    }

    @Test
    void skipsARiskOnSomeNodesOnly() {
        prod.script()
                .addFinding(CceCheckItem.risk("DiskCheck", CceCheckGroup.NODE).on("prod-node-2"));
        String other = prod.nodes().get(0).uid();
        String same = prod.nodes().get(1).uid();

        prod.startPreCheck(p -> p.skip("DiskCheck", other));
        clock.advance(Duration.ofHours(1));
        assertThat(prod.preChecks().get(0).phase()).isEqualTo(CceCheckPhase.FAILED);
        prod.startPreCheck(p -> p.skip("DiskCheck", other, same));
        clock.advance(Duration.ofHours(1));
        assertThat(prod.preChecks().get(0).phase()).isEqualTo(CceCheckPhase.SUCCESS);
    }

    @Test
    void aCheckThatFailsItselfHasNoFindingsAndHappensOnce() {
        prod.script().breakPreCheck("no checker");
        CcePreCheck broken = check();

        assertThat(broken.phase()).isEqualTo(CceCheckPhase.ERROR);
        assertThat(broken.message()).isEqualTo("no checker");
        assertThat(broken.expires()).isNull();
        assertThat(broken.parts()).extracting(CceCheckPart::phase).containsOnly(CceCheckPhase.INIT);
        assertThat(check().phase()).isEqualTo(CceCheckPhase.SUCCESS);
    }

    @Test
    void aCheckExpiresWithTimeOrImmediately() {
        check();
        assertThat(rejectedUpgrade("v1.31")).isNull();
        clock.advance(Duration.ofHours(1));
        prod.startPreCheck(p -> p.targetVersion("v1.33"));
        prod.expirePreChecks();
        clock.advance(Duration.ofMinutes(1).plusSeconds(35));
        assertThat(prod.preChecks().get(0).expires()).isAfter(clock.instant());
        prod.expirePreChecks();
        assertThat(prod.preChecks().get(0).expires()).isEqualTo(clock.instant());
        assertThat(rejectedUpgrade("v1.33")).isEqualTo("CCE.01400075");
    }

    @Test
    void usesTheNewestCheck() {
        prod.script().breakPreCheck("no checker");
        check();
        assertThat(rejectedUpgrade("v1.31")).isEqualTo("CCE.01400074");
        check();
        assertThat(rejectedUpgrade("v1.31")).isNull();
    }

    private CcePreCheck check() {
        String uid = prod.startPreCheck(p -> {}).uid();
        clock.advance(Duration.ofMinutes(2));
        return prod.preCheck(uid);
    }

    /** Returns the code of the rejection; null if the upgrade was started. */
    private String rejectedUpgrade(String version) {
        CceErrorException rejection =
                catchThrowableOfType(CceErrorException.class, () -> prod.upgrade(u -> u.targetVersion(version)));
        return rejection == null ? null : rejection.code();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.request.CloudService;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @Test
    void roundsAPercentage() {
        assertThat(Amount.percent(10).roundedDown(29)).isEqualTo(2);
        assertThat(Amount.percent(10).roundedUp(21)).isEqualTo(3);
        assertThat(Amount.percent(1).roundedUp(10_000)).isEqualTo(100);
        assertThat(Amount.number(7).roundedUp(3)).isEqualTo(7);
    }

    @Test
    void rejectsAmountsThatMakeNoSense() {
        assertThatThrownBy(() -> Amount.percent(101)).hasMessage("a percentage must not be over 100: 101");
        assertThatThrownBy(() -> Amount.number(-1)).hasMessage("must not be negative: -1");
        assertThatThrownBy(() -> FailureBudget.percent(120)).hasMessageContaining("over 100");
        assertThatThrownBy(() -> Limits.defaults().withTotal(Amount.number(0)))
                .hasMessage("maxParallel must be at least 1: 0");
        assertThatThrownBy(() -> Limits.defaults().withPerService(CloudService.ACK, Amount.percent(0)))
                .hasMessage("maxParallel of ACK must be at least 1: 0");
    }

    @Test
    void toleratesAsManyFailuresAsTheBudgetSays() {
        assertThat(FailureBudget.count(2).isExceeded(2, 10)).isFalse();
        assertThat(FailureBudget.count(2).isExceeded(3, 10)).isTrue();
        assertThat(FailureBudget.percent(10).isExceeded(1, 19)).isFalse();
        assertThat(FailureBudget.percent(10).isExceeded(2, 19)).isTrue();
        assertThat(FailureBudget.none().isExceeded(1, 1000)).isTrue();
        assertThat(FailureBudget.unlimited().isExceeded(1000, 1000)).isFalse();
    }

    @Test
    void hasTheKnownLimitsOfTheServices() {
        Limits limits = Limits.defaults();

        assertThat(limits.perAccount()).containsOnly(Map.entry(CloudService.CSS, Amount.number(20)));
        assertThat(limits.writesPerMinute()).containsOnly(Map.entry(CloudService.CCE, 10));
        assertThat(limits.withPerAccount(CloudService.CSS, null).perAccount()).isEmpty();
    }

    @Test
    void readsTheTextOfACluster() {
        ClusterRef ref = ClusterRef.css("prod", "7c1f");

        assertThat(ref).hasToString("css/prod/7c1f");
        assertThat(ClusterRef.parse("css/prod/7c1f")).isEqualTo(ref);
        assertThat(ref).isLessThan(ClusterRef.css("prod", "8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a b", "a\n"})
    void rejectsNamesThatDoNotFitIntoALine(String name) {
        assertThatThrownBy(() -> ClusterRef.cce("prod", name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ClusterRef.cce(name, "id")).isInstanceOf(IllegalArgumentException.class);
    }
}

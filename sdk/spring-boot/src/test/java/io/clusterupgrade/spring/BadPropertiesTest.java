// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;

class BadPropertiesTest {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ClusterUpgradeAutoConfiguration.class));

    @ParameterizedTest
    @CsvSource({
        "cluster-upgrade.css.reigon, cluster-upgrade.css.region",
        "cluster-upgrade.cce.projectid-x, cluster-upgrade.cce.project-id",
        "cluster-upgrade.watcher.max-concurent-polls, cluster-upgrade.watcher.max-concurrent-polls",
        "cluster-upgrade.ack.limits.call-timout, cluster-upgrade.ack.limits.call-timeout"
    })
    void aMisspeltPropertyIsRejectedAtTheStartWithTheRightName(String wrong, String right) {
        application.withPropertyValues(wrong + "=1").run(context -> {
            assertThat(context).hasFailed();
            assertThat(context.getStartupFailure())
                    .hasRootCauseInstanceOf(UnboundConfigurationPropertiesException.class);
            assertThat(analyze(context.getStartupFailure()).getDescription())
                    .startsWith(wrong + " is not a property of the cluster-upgrade starter (")
                    .endsWith("): write " + right + ".");
        });
    }

    @Test
    void aPropertyThatIsLikeNoOtherIsRejectedWithoutAGuess() {
        application.withPropertyValues("cluster-upgrade.something-else=1").run(context -> {
            assertThat(analyze(context.getStartupFailure()).getDescription())
                    .startsWith("cluster-upgrade.something-else is not a property")
                    .doesNotContain("write");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "cluster-upgrade.css.region=North 4, cluster-upgrade.css.region",
        "cluster-upgrade.css.endpoint=ftp://host, cluster-upgrade.css.endpoint",
        "cluster-upgrade.css.limits.call-timeout=-1s, cluster-upgrade.css.limits.call-timeout",
        "cluster-upgrade.css.limits.calls-per-second=0, cluster-upgrade.css.limits.calls-per-second",
        "cluster-upgrade.css.credentials.access-key-id=AK, cluster-upgrade.css.credentials",
        "cluster-upgrade.watcher.max-concurrent-polls=0, cluster-upgrade.watcher.max-concurrent-polls"
    })
    void aBadValueIsRejectedNamingItsProperty(String setting, String property) {
        application
                .withPropertyValues("cluster-upgrade.css.region=cn-north-4", setting)
                .run(context -> {
                    assertThat(context).hasFailed();
                    FailureAnalysis analysis = analyze(context.getStartupFailure());
                    assertThat(analysis.getDescription()).startsWith(property + ": ");
                    assertThat(analysis.getAction()).isEqualTo("Correct " + property + ".");
                });
    }

    @Test
    void settingsWithoutARegionAreRejected() {
        application
                .withPropertyValues("cluster-upgrade.cce.project-id=p1")
                .run(context -> assertThat(analyze(context.getStartupFailure()).getDescription())
                        .isEqualTo(
                                "cluster-upgrade.cce.region: it is missing, although other settings of cce are there"));
    }

    @Test
    void noMessageShowsASecret() {
        application
                .withPropertyValues(
                        "cluster-upgrade.css.region=cn-north-4",
                        "cluster-upgrade.css.credentials.secret-access-key=very-secret",
                        "cluster-upgrade.css.credentials.token=also-secret")
                .run(context -> {
                    for (Throwable e = context.getStartupFailure(); e != null; e = e.getCause()) {
                        assertThat(e.toString()).doesNotContain("very-secret", "also-secret");
                    }
                    assertThat(new CredentialsProperties("AK", "very-secret", null, null).toString())
                            .doesNotContain("very-secret", "AK");
                });
    }

    /** As Boot does: the first analyzer that knows the failure reports it. */
    private static FailureAnalysis analyze(Throwable failure) {
        List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, problem) -> {});
        return analyzers.stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(analysis -> analysis != null)
                .findFirst()
                .orElseThrow();
    }
}

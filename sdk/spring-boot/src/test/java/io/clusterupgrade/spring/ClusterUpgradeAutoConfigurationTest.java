// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.upgrade.UpgradeWatcher;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ClusterUpgradeAutoConfigurationTest {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ClusterUpgradeAutoConfiguration.class));

    @Test
    void withoutPropertiesThereIsNoClientAndNothingFails() {
        application.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context).doesNotHaveBean(CssClient.class);
            assertThat(context).doesNotHaveBean(CceClient.class);
            assertThat(context).doesNotHaveBean(AckClient.class);
            assertThat(context).hasSingleBean(ClusterUpgraders.class);
        });
    }

    @Test
    void aRegionMakesTheClientOfItsServiceOnly() {
        application
                .withPropertyValues("cluster-upgrade.cce.region=cn-north-4", "cluster-upgrade.cce.project-id=p1")
                .run(context -> {
                    assertThat(context).hasSingleBean(CceClient.class);
                    assertThat(context).doesNotHaveBean(CssClient.class);
                    assertThat(context.getBean(CceClient.class).projectId()).isEqualTo("p1");
                });
    }

    @Test
    void anEndpointIsEnough() {
        application
                .withPropertyValues("cluster-upgrade.ack.endpoint=http://127.0.0.1:9")
                .run(context -> assertThat(context).hasSingleBean(AckClient.class));
    }

    @Test
    void aClientOfYourOwnReplacesTheBean() {
        CssClient own = CssClient.builder().region("cn-north-1").build();
        application
                .withPropertyValues("cluster-upgrade.css.region=cn-north-4")
                .withBean(CssClient.class, () -> own)
                .run(context -> assertThat(context.getBean(CssClient.class)).isSameAs(own));
    }

    @Test
    void anUpgraderOfAServiceThatIsNotConfiguredNamesTheProperty() {
        application.run(context -> {
            ClusterUpgraders upgraders = context.getBean(ClusterUpgraders.class);
            assertThat(catchThrowable(() -> upgraders.ack("c1")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("cluster-upgrade.ack is not configured: set cluster-upgrade.ack.region");
        });
    }

    @Test
    void theWatcherTakesItsLimitFromTheProperties() {
        application
                .withPropertyValues("cluster-upgrade.watcher.max-concurrent-polls=3")
                .run(context -> assertThat(context.getBean(UpgradeWatcher.class).maxConcurrentPolls())
                        .isEqualTo(3));
    }

    @Test
    void closingTheApplicationClosesWatcherAndClients() {
        application.withPropertyValues("cluster-upgrade.css.region=cn-north-4").run(context -> {
            UpgradeWatcher watcher = context.getBean(UpgradeWatcher.class);
            context.close();
            assertThat(catchThrowable(() -> watcher.watch(null, null)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the watcher is closed");
        });
    }

    @Test
    void customizersComeLast() {
        application
                .withPropertyValues("cluster-upgrade.css.region=cn-north-4", "cluster-upgrade.css.project-id=p1")
                .withBean(ClientBuilderCustomizer.class, () -> (service, builder) -> builder.projectId("p2"))
                .run(context ->
                        assertThat(context.getBean(CssClient.class).projectId()).isEqualTo("p2"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.Replies;
import io.clusterupgrade.testkit.VirtualTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalHostsTest {
    private static final IdentitySettings DEFAULTS = IdentitySettings.defaults();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/x",
                "http://LOCALHOST/x",
                "http://127.0.0.1/x",
                "http://[::1]:9/x",
                "http://169.254.169.254/x",
                "http://169.254.170.23/v1/credentials",
                "http://100.100.100.200/latest",
                "https://127.1.2.3/x"
            })
    void thisMachineAndItsMetadataMayBeAsked(String url) {
        assertThat(LocalHosts.check("X", url, DEFAULTS)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.test/x",
                "https://169.254.169.254.evil.test/",
                "http://localhost.evil.test/",
                "http://127.0.0.1.evil.test/",
                "http://100.100.100.201/",
                "http://10.0.0.1/",
                "http://[fe80::1]/"
            })
    void nobodyElseMay(String url) {
        assertThatThrownBy(() -> LocalHosts.check("X_URI", url, DEFAULTS))
                .isInstanceOf(CredentialsException.class)
                .hasMessageStartingWith("X_URI names the host ")
                .hasMessageContaining("hostAllowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "planted",
                "file:///etc/passwd",
                "ftp://localhost/",
                "http://user:planted@localhost/",
                "http://a b/",
                "/planted"
            })
    void whatIsNoUrlOfAHostIsRefusedWithoutShowingIt(String url) {
        assertThatThrownBy(() -> LocalHosts.check("X_URI", url, DEFAULTS))
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("X_URI is no")
                .hasMessageNotContaining("planted");
    }

    @Test
    void anAllowedHostMayBeAskedInAnyCase() {
        IdentitySettings settings =
                IdentitySettings.builder().hostAllowed("Keys.Corp.Test").build();

        assertThat(LocalHosts.check("X", "https://keys.corp.test/x", settings)).isNotNull();
        assertThatThrownBy(() -> LocalHosts.check("X", "https://corp.test/x", settings))
                .isInstanceOf(CredentialsException.class);
    }

    @Test
    void metadataOnAnotherHostIsRefusedToo() {
        IdentitySettings elsewhere = IdentitySettings.builder()
                .environment(Map.of())
                .metadataEndpoint("http://metadata.evil.test")
                .build();

        assertThatThrownBy(() -> HuaweiIdentity.instanceMetadata(elsewhere).credentials())
                .hasMessageContaining("metadataEndpoint names the host metadata.evil.test");
        assertThatThrownBy(
                        () -> AlibabaIdentity.instanceMetadata(null, elsewhere).credentials())
                .hasMessageContaining("metadataEndpoint names the host metadata.evil.test");
    }

    @Test
    void aCredentialsUriOnAnotherHostIsRefusedUntilTheHostIsAllowed() {
        Map<String, String> environment = Map.of("ALIBABA_CLOUD_CREDENTIALS_URI", "http://keys.evil.test/planted");
        FakeTransport network = FakeTransport.of(Replies.answers(200, Answers.alibabaKeys(Answers.END)));
        IdentitySettingsBuilder settings = IdentitySettings.builder()
                .environment(environment)
                .scheduler(new VirtualTime())
                .transport(network);

        assertThatThrownBy(
                        () -> AlibabaIdentity.credentialsUri(settings.build()).credentials())
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("ALIBABA_CLOUD_CREDENTIALS_URI names the host keys.evil.test")
                .hasMessageNotContaining("planted");
        assertThat(network.sent()).as("nobody was asked").isEmpty();

        settings.hostAllowed("keys.evil.test");
        assertThat(AlibabaIdentity.credentialsUri(settings.build()).credentials())
                .isEqualTo(Answers.KEYS);
        assertThat(network.sent()).hasSize(1);
    }

    @Test
    void iamIsWhereSettingsVariableAndRegionSay() {
        IdentitySettings byVariable = IdentitySettings.builder()
                .environment(Map.of(IamEndpoint.IAM_VARIABLE, "https://iam.private.test/"))
                .build();
        IdentitySettings none = IdentitySettings.builder().environment(Map.of()).build();

        assertThat(IamEndpoint.iam(byVariable, "cn-north-4")).isEqualTo("https://iam.private.test");
        assertThat(IamEndpoint.iam(none, "cn-north-4")).isEqualTo("https://iam.cn-north-4.myhuaweicloud.com");
        assertThat(IamEndpoint.iam(none, "eu-west-101")).isEqualTo("https://iam.eu-west-101.myhuaweicloud.eu");
        assertThat(IamEndpoint.iam(none, null)).isEqualTo("https://iam.myhuaweicloud.com");
        assertThatThrownBy(() -> IamEndpoint.iam(
                        IdentitySettings.builder()
                                .environment(Map.of(IamEndpoint.IAM_VARIABLE, "planted"))
                                .build(),
                        null))
                .hasMessage("HUAWEICLOUD_SDK_IAM_ENDPOINT is no URL of a host.");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.VirtualTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "https://127.1.2.3/x",
                "http://[::1]/v1?key=a%20b"
            })
    void allowsThisMachineAndItsMetadata(String url) {
        assertThat(LocalHosts.check("X", url, DEFAULTS)).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "http://[0:0:0:0:0:0:0:1]/x, http://[::1]/x",
        "http://[::ffff:169.254.169.254]/x, http://169.254.169.254/x"
    })
    void returnsTheNormalizedUrl(String url, String called) {
        assertThat(LocalHosts.check("X", url, DEFAULTS)).isEqualTo(called);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.test/x",
                "http://keys_agent:8080/x",
                "http://169.254.169.999/x",
                "http://2852039166/x",
                "http://127.1/x",
                "http://localhost./x",
                "https://169.254.169.254.evil.test/",
                "http://localhost.evil.test/",
                "http://127.0.0.1.evil.test/",
                "http://100.100.100.201/",
                "http://10.0.0.1/",
                "http://[fe80::1]/"
            })
    void rejectsOtherHosts(String url) {
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
                "http://[fe80::1%25eth0]/planted",
                "http://localhost\\@evil.test/planted",
                "http://localhost/plantéd",
                "/planted"
            })
    void rejectsAnInvalidUrlWithoutShowingIt(String url) {
        assertThatThrownBy(() -> LocalHosts.check("X_URI", url, DEFAULTS))
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("X_URI is no")
                .hasMessageNotContaining("planted");
    }

    @Test
    void allowsAConfiguredHostInAnyCase() {
        IdentitySettings settings =
                IdentitySettings.builder().hostAllowed("Keys.Corp.Test").build();

        assertThat(LocalHosts.check("X", "https://keys.corp.test/x", settings)).isNotNull();
        assertThatThrownBy(() -> LocalHosts.check("X", "https://corp.test/x", settings))
                .isInstanceOf(CredentialsException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "keys_agent, http://keys_agent:8080/v1, http://keys_agent:8080/v1",
        "例え.テスト, https://例え.テスト/v1, https://xn--r8jz45g.xn--zckzah/v1",
        "xn--r8jz45g.xn--zckzah, https://例え.テスト/v1, https://xn--r8jz45g.xn--zckzah/v1",
        "[FD00::1], http://[fd00:0::1]/v1, http://[fd00::1]/v1"
    })
    void callsAnAllowedHostAtTheCheckedAddress(String allowed, String uri, String called) {
        FakeTransport network =
                FakeTransport.of(CannedResponses.responses(200, KeyResponses.alibabaKeys(KeyResponses.END)));
        IdentitySettings settings = IdentitySettings.builder()
                .environment(Map.of("ALIBABA_CLOUD_CREDENTIALS_URI", uri))
                .scheduler(new VirtualTime())
                .transport(network)
                .hostAllowed(allowed)
                .build();

        assertThat(AlibabaIdentity.credentialsUri(settings).credentials()).isEqualTo(KeyResponses.KEYS);
        assertThat(network.sent()).hasSize(1).allMatch(call -> call.url().equals(called));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://keys.test", "keys.test:8080", "keys.test/path", "fd00::1", "a b"})
    void rejectsAnInvalidAllowedHost(String host) {
        assertThatThrownBy(() -> IdentitySettings.builder().hostAllowed(host))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("hostAllowed ");
    }

    @Test
    void rejectsMetadataOnAnotherHost() {
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
    void rejectsACredentialsUriUntilItsHostIsAllowed() {
        Map<String, String> environment = Map.of("ALIBABA_CLOUD_CREDENTIALS_URI", "http://keys.evil.test/planted");
        FakeTransport network =
                FakeTransport.of(CannedResponses.responses(200, KeyResponses.alibabaKeys(KeyResponses.END)));
        IdentitySettingsBuilder settings = IdentitySettings.builder()
                .environment(environment)
                .scheduler(new VirtualTime())
                .transport(network);

        assertThatThrownBy(
                        () -> AlibabaIdentity.credentialsUri(settings.build()).credentials())
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("ALIBABA_CLOUD_CREDENTIALS_URI names the host keys.evil.test")
                .hasMessageNotContaining("planted");
        assertThat(network.sent()).as("nothing was sent").isEmpty();

        settings.hostAllowed("keys.evil.test");
        assertThat(AlibabaIdentity.credentialsUri(settings.build()).credentials())
                .isEqualTo(KeyResponses.KEYS);
        assertThat(network.sent()).hasSize(1);
    }

    @Test
    void findsIamBySettingsVariableAndRegion() {
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
                .hasMessage(
                        "HUAWEICLOUD_SDK_IAM_ENDPOINT is not a valid URL: it must begin with https:// (or http://).");
    }

    @ParameterizedTest
    @CsvSource({
        "https://iam_gateway:8443/, https://iam_gateway:8443",
        "https://例え.テスト, https://xn--r8jz45g.xn--zckzah",
        "http://[0:0:0:0:0:0:0:1]:8080, http://[::1]:8080"
    })
    void acceptsAnIamHostOfAnyForm(String url, String called) {
        IdentitySettings byVariable = IdentitySettings.builder()
                .environment(Map.of(IamEndpoint.IAM_VARIABLE, url))
                .build();
        IdentitySettings bySetting = IdentitySettings.builder()
                .environment(Map.of())
                .iamEndpoint(url)
                .stsEndpoint(url)
                .build();

        assertThat(IamEndpoint.iam(byVariable, null)).isEqualTo(called);
        assertThat(IamEndpoint.iam(bySetting, null)).isEqualTo(called);
        assertThat(IamEndpoint.sts(bySetting, null, false)).isEqualTo(called);
    }

    @ParameterizedTest
    @CsvSource({
        "https://planted@iam.test, 'is not a valid URL: it must be scheme://host[:port][/path], without a user or password.'",
        "https://iam*planted.test, 'is not a valid URL: it has the character \"*\" in its host, which no host name has.'",
        "https://iam.test?planted=1, 'must have no query, and no . or .. in its path.'",
        "https://iam.test/planted/.., 'must have no query, and no . or .. in its path.'",
        "http://planted.test, 'must begin with https://: over http:// passwords and tokens are sent in plain text.'"
    })
    void rejectsAnInvalidIamEndpointWithoutShowingIt(String url, String reason) {
        IdentitySettings settings = IdentitySettings.builder()
                .environment(Map.of(IamEndpoint.IAM_VARIABLE, url))
                .build();

        assertThatThrownBy(() -> IamEndpoint.iam(settings, null))
                .isInstanceOf(CredentialsException.class)
                .hasMessage(IamEndpoint.IAM_VARIABLE + " " + reason)
                .hasNoCause();
    }
}

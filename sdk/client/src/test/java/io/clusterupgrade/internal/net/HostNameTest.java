// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one form of a host, and what is none. */
class HostNameTest {
    private static final String LABEL = "a".repeat(63);

    @ParameterizedTest
    @CsvSource({
        "CSS.cn-north-4.myhuaweicloud.com, css.cn-north-4.myhuaweicloud.com",
        "a_b.-c-.9, a_b.-c-.9",
        "az.AZ.09, az.az.09",
        "example.com., example.com.",
        "bücher.example, xn--bcher-kva.example",
        "[0:0:0:0:0:0:0:1], [::1]",
        "10.0.0.1, 10.0.0.1"
    })
    void hasOneForm(String host, String canonical) throws UrlSyntaxException {
        assertThat(HostName.canonical(host)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/b|has the character \"/\" in its host",
                "a:b|must have an IPv6 address in brackets",
                "a`b|has the character \"`\"",
                "a{b|has the character \"{\"",
                "a~b|has the character \"~\"",
                "a!b|has the character \"!\"",
                "a..b|has a host with nothing before, after or between dots",
                ".a|has a host with nothing before, after or between dots",
                "a..|has a host with nothing before, after or between dots",
                "xn--a_b|with an underscore",
                "[::1|in brackets",
                "[10.0.0.1]|has no IPv6 address between the brackets",
                "[::g]|has no IPv6 address between the brackets",
                "[%31::]|must not name an IPv6 zone",
                "[fe80::1%eth0]|must not name an IPv6 zone",
                "straße.example|with no single form in ASCII",
                "b\u00adücher.example|has the character U+00AD",
            })
    void isRejectedOtherwise(String host, String problem) {
        assertThatThrownBy(() -> HostName.canonical(host))
                .isInstanceOf(UrlSyntaxException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void signsBeyondTheVisibleAreNamedByTheirNumber() {
        assertThatThrownBy(() -> HostName.canonical("a b")).hasMessageContaining("U+0020");
        assertThatThrownBy(() -> HostName.canonical("a\u007fb")).hasMessageContaining("U+007F");
        assertThatThrownBy(() -> HostName.canonical("")).hasMessageContaining("has no host");
    }

    @Test
    void hasLimits() throws UrlSyntaxException {
        String most = LABEL + "." + LABEL + "." + LABEL + "." + "a".repeat(61);

        assertThat(HostName.canonical(most)).hasSize(253);
        assertThatThrownBy(() -> HostName.canonical(most + "a")).hasMessageContaining("more than 253");
        assertThatThrownBy(() -> HostName.canonical(LABEL + "a")).hasMessageContaining("more than 63");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "[::1]", "127.0.0.1", "127.255.255.254"})
    void isThisMachine(String host) {
        assertThat(HostName.isLoopback(host)).isTrue();
        assertThat(HostName.isLinkLocal(host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.localhost", "localhost.", "[::2]", "126.0.0.1", "128.0.0.1", "[7f00::1]"})
    void isAnotherMachine(String host) {
        assertThat(HostName.isLoopback(host)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "169.254.169.254, true",
        "169.253.0.1, false",
        "168.254.0.1, false",
        "[fe80::1], true",
        "[febf::1], true",
        "[fec0::1], false",
        "[ff80::1], false",
        "example.com, false"
    })
    void isOnThisLinkOnly(String host, boolean linkLocal) {
        assertThat(HostName.isLinkLocal(host)).isEqualTo(linkLocal);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoSignerTest {
    @Test
    void needsNoCredentials() {
        assertThat(Signer.none().needsCredentials()).isFalse();
    }

    @Test
    void anyOtherSignerNeedsThemUnlessItSaysOtherwise() {
        Signer custom = (request, credentials, now) -> request;

        assertThat(custom.needsCredentials()).isTrue();
    }
}

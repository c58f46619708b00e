// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HuaweiTokenSignerTest extends SignerContract {

    @Override
    Signer signer() {
        return HuaweiTokenSigner.create();
    }

    @Override
    Credentials credentials() {
        return TOKEN;
    }

    @Override
    List<Credentials> rejected() {
        return List.of(KEY, SESSION);
    }

    @Override
    Set<String> added() {
        return Set.of("X-Auth-Token");
    }

    @Test
    void sendsTheToken() {
        assertThat(sign(jsonRequest()).header("X-Auth-Token")).isEqualTo(SECRET + "-token");
    }

    @Test
    void replacesAStaleToken() {
        assertThat(sign(request(Map.of("x-auth-token", "stale"), "")).headers())
                .containsExactly(Map.entry("x-auth-token", SECRET + "-token"));
    }

    @Test
    void rejectsATokenThatCannotBeSentWithoutShowingIt() {
        assertThatThrownBy(() -> Credentials.token(SECRET + "\n" + SECRET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token")
                .hasMessageNotContaining(SECRET);
    }
}

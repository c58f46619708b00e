// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoncesTest {

    @Test
    void are32HexCharactersAndDiffer() {
        List<String> nonces = Stream.generate(Nonces.random()).limit(1000).toList();

        assertThat(nonces)
                .doesNotHaveDuplicates()
                .allSatisfy(nonce -> assertThat(nonce).matches("[0-9a-f]{32}"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.transport.HttpRequest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares each step with the legacy ROA signatures of both of Alibaba's own SDKs. */
class AlibabaRoaVectorsTest {

    static List<Vector> vectors() {
        return VectorFile.read("acs-roa-hmac-sha1.json", 20);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void signsLikeTheOfficialSdks(Vector vector) {
        HttpRequest signed = AlibabaRoaSigner.create(() -> vector.input("nonce"))
                .sign(vector.request(), vector.credentials(), vector.timestamp());

        assertThat(AlibabaRoaSigner.stringToSign(signed)).isEqualTo(vector.expected("stringToSign"));
        assertThat(vector.addedHeaders(signed)).isEqualTo(vector.expectedHeaders());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.transport.HttpRequest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares each step with the ACS3 signatures of Alibaba's own SDK. */
class AlibabaV3VectorsTest {

    static List<Vector> vectors() {
        return VectorFile.read("acs3-hmac-sha256.json", 47);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void signsLikeTheOfficialSdk(Vector vector) {
        HttpRequest signed = AlibabaV3Signer.create(() -> vector.input("nonce"))
                .sign(vector.request(), vector.credentials(), vector.timestamp());

        SigningBuffers buffers = new SigningBuffers();
        CanonicalRequest canonical = AlibabaRequest.canonical(signed, buffers);
        assertThat(canonical.text().substring(0)).isEqualTo(vector.expected("canonicalRequest"));
        assertThat(AlibabaV3Signer.stringToSign(canonical, buffers).substring(0))
                .isEqualTo(vector.expected("stringToSign"));
        assertThat(vector.addedHeaders(signed)).isEqualTo(vector.expectedHeaders());
    }
}

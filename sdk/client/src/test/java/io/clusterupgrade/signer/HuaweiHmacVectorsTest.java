// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.transport.HttpRequest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares each step with the signatures of Huawei's own SDK. */
class HuaweiHmacVectorsTest {

    static List<Vector> vectors() {
        return VectorFile.read("huawei-sdk-hmac-sha256.json", 54);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void signsLikeTheOfficialSdk(Vector vector) {
        HttpRequest signed = HuaweiHmacSigner.create().sign(vector.request(), vector.credentials(), vector.timestamp());

        SigningBuffers buffers = new SigningBuffers();
        CanonicalRequest canonical = HuaweiRequest.canonical(signed, buffers);
        assertThat(canonical.text().substring(0)).isEqualTo(vector.expected("canonicalRequest"));
        assertThat(HuaweiHmacSigner.stringToSign(HuaweiRequest.date(signed), canonical, buffers)
                        .substring(0))
                .isEqualTo(vector.expected("stringToSign"));
        assertThat(vector.addedHeaders(signed)).isEqualTo(vector.expectedHeaders());
    }
}

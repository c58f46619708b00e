// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.wire.WireRequest;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests signed by Huawei's own signer, plain and derived. */
class HuaweiVectorTest {
    static Stream<Vector> vectors() {
        return Stream.concat(Vector.all("huawei-sdk-hmac-sha256.json"), Vector.all("huawei-v11-hmac-sha256.json"));
    }

    @Test
    void readsAllVectors() {
        assertThat(vectors()).hasSize(54 + 15);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void computesTheVendorsCanonicalRequest(Vector vector) {
        AuthorizationHeader header = header(vector.request());

        assertThat(HuaweiSignature.canonicalRequest(vector.request(), header)).isEqualTo(vector.canonicalRequest());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void acceptsTheVendorsSignature(Vector vector) {
        assertThat(gateway(vector).authenticate(vector.request(), vector.time()))
                .isEqualTo("project");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void rejectsAnotherHexDigit(Vector vector) {
        rejected(vector, vector.requestWithHeader("authorization", vector.tamperedAuthorization()));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void rejectsAnotherSignedHeader(Vector vector) {
        for (String name : header(vector.request()).signedHeaders()) {
            if (!name.equals("x-sdk-date")) {
                rejected(vector, vector.requestWithHeader(name, "something else"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void rejectsAnotherBodyUnlessThePayloadIsUnsigned(Vector vector) {
        boolean unsigned = "UNSIGNED-PAYLOAD".equals(vector.headers().get("x-sdk-content-sha256"));

        assertThat(HuaweiSignature.matches(vector.requestWithOtherBody(), header(vector.request()), vector.key()))
                .isEqualTo(unsigned);
    }

    private static AuthorizationHeader header(WireRequest request) {
        return Objects.requireNonNull(HuaweiSignature.parse(request.headers().getOrEmpty("authorization")));
    }

    private static HuaweiAuthentication gateway(Vector vector) {
        return new HuaweiAuthentication(vector.keyStore());
    }

    private static void rejected(Vector vector, WireRequest request) {
        assertThatThrownBy(() -> gateway(vector).authenticate(request, vector.time()))
                .isInstanceOf(AuthErrorException.class)
                .hasMessageStartingWith("Incorrect IAM authentication information: verify aksk signature fail, "
                        + "canonicalRequest:" + request.method() + "|/");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.wire.WireRequest;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests signed by Alibaba's own signers, ACS3 and legacy ROA. */
class AlibabaVectorTest {
    /** Its Content-MD5 is wrong; a signer signs it unchanged, and a gateway rejects it. */
    private static final String MADE_UP_MD5 = "roa-upgrade-cluster-utf8-md5";

    static Stream<Vector> acs3() {
        return Vector.all("acs3-hmac-sha256.json");
    }

    static Stream<Vector> roa() {
        return Vector.all("acs-roa-hmac-sha1.json");
    }

    static Stream<Vector> both() {
        return Stream.concat(acs3(), roa());
    }

    @Test
    void readsAllVectors() {
        assertThat(acs3()).hasSize(47);
        assertThat(roa()).hasSize(20);
    }

    @ParameterizedTest
    @MethodSource("acs3")
    void computesTheVendorsCanonicalRequest(Vector vector) {
        assertThat(Acs3Signature.canonicalRequest(vector.request(), header(vector)))
                .isEqualTo(vector.canonicalRequest());
    }

    @ParameterizedTest
    @MethodSource("roa")
    void computesTheVendorsStringToSign(Vector vector) {
        assertThat(RoaSignature.stringToSign(vector.request())).isEqualTo(vector.stringToSign());
        assertThat(roaMatches(vector, vector.request())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("both")
    void acceptsTheVendorsSignature(Vector vector) {
        String outcome = outcome(vector, vector.request());

        assertThat(outcome).isEqualTo(vector.name().equals(MADE_UP_MD5) ? "SignatureDoesNotMatch" : "project");
    }

    @ParameterizedTest
    @MethodSource("both")
    void rejectsAnotherDigit(Vector vector) {
        assertThat(outcome(vector, vector.requestWithHeader("authorization", vector.tamperedAuthorization())))
                .isEqualTo("SignatureDoesNotMatch");
    }

    @ParameterizedTest
    @MethodSource("acs3")
    void rejectsAnotherSignedHeader(Vector vector) {
        for (String name : header(vector).signedHeaders()) {
            WireRequest request = vector.requestWithHeader(name, "something else");
            assertThat(Acs3Signature.matches(request, header(vector), vector.key()))
                    .as(name)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("roa")
    void rejectsAnotherSignedHeaderWithTheLegacySignature(Vector vector) {
        vector.headers().keySet().stream()
                .filter(name -> name.startsWith("x-acs-") || name.equals("accept") || name.equals("date"))
                .forEach(name -> assertThat(roaMatches(vector, vector.requestWithHeader(name, "something else")))
                        .as(name)
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("acs3")
    void rejectsAnotherBody(Vector vector) {
        assertThat(outcome(vector, vector.requestWithOtherBody())).isEqualTo("SignatureDoesNotMatch");
    }

    private static AuthorizationHeader header(Vector vector) {
        return Objects.requireNonNull(AuthorizationHeader.parse(vector.authorization(), "Credential"));
    }

    private static boolean roaMatches(Vector vector, WireRequest request) {
        String signature =
                vector.authorization().substring(vector.authorization().indexOf(':') + 1);
        return RoaSignature.matches(request, signature, vector.key());
    }

    /** Returns the project, or the code of the rejection. */
    private static String outcome(Vector vector, WireRequest request) {
        try {
            return new AlibabaAuthentication(vector.keyStore()).authenticate(request, vector.time());
        } catch (AuthErrorException rejection) {
            return rejection.code();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import io.clusterupgrade.simulator.wire.Percent;
import io.clusterupgrade.simulator.wire.Query;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.util.Comparator;

/** ACS3-HMAC-SHA256, recomputed from a request as received (see sdk/docs/wire/signing.md#acs3-canonical-request). */
final class Acs3Signature {
    static final String ALGORITHM = "ACS3-HMAC-SHA256";
    private static final String CONTENT_HASH_HEADER = "x-acs-content-sha256";

    /** By the name before encoding, because the order of the encoded names differs. */
    private static final Comparator<Query.Parameter> BY_NAME =
            Comparator.comparing(Query.Parameter::name).thenComparing(Query.Parameter::value);

    private Acs3Signature() {}

    /** Returns whether this key gives the signature of this request, including its body. */
    static boolean matches(WireRequest request, AuthorizationHeader header, AccessKey key) {
        String stringToSign = ALGORITHM + "\n" + Crypto.sha256Hex(canonicalRequest(request, header));
        String expected = Crypto.hmacSha256Hex(Crypto.utf8(key.secret()), stringToSign);
        return bodyHashMatches(request) && Crypto.sameText(expected, header.signature());
    }

    static String canonicalRequest(WireRequest request, AuthorizationHeader header) {
        return String.join(
                "\n",
                request.method(),
                request.path().isEmpty() ? "/" : request.path(),
                CanonicalText.query(Query.parse(request.query(), Percent::decodeForm), BY_NAME),
                CanonicalText.headers(header.signedHeaders(), request.headers()),
                header.signedHeadersText(),
                request.headers().getOrEmpty(CONTENT_HASH_HEADER));
    }

    private static boolean bodyHashMatches(WireRequest request) {
        return Crypto.sha256Hex(request.body()).equals(request.headers().get(CONTENT_HASH_HEADER));
    }
}

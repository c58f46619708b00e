// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import io.clusterupgrade.simulator.wire.Percent;
import io.clusterupgrade.simulator.wire.Query;
import io.clusterupgrade.simulator.wire.WireHeaders;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * The legacy {@code acs AK:signature} with HMAC-SHA1, recomputed from a request as received
 * (see sdk/docs/wire/signing.md#acs-hmac-sha1).
 */
final class RoaSignature {
    static final String PREFIX = "acs ";

    private RoaSignature() {}

    static boolean matches(WireRequest request, String signature, AccessKey key) {
        String expected = Crypto.hmacSha1Base64(Crypto.utf8(key.secret()), stringToSign(request));
        return Crypto.sameText(expected, signature);
    }

    /** Returns whether Content-MD5 is absent, because it is optional, or is the hash of the body. */
    static boolean contentHashMatches(WireRequest request) {
        String given = request.headers().get("Content-MD5");
        return given == null || given.equals(Crypto.md5Base64(request.body()));
    }

    static String stringToSign(WireRequest request) {
        WireHeaders headers = request.headers();
        return String.join(
                        "\n",
                        request.method(),
                        headers.getOrEmpty("Accept"),
                        headers.getOrEmpty("Content-MD5"),
                        headers.getOrEmpty("Content-Type"),
                        headers.getOrEmpty("Date"))
                + "\n"
                + CanonicalText.headers(headers.namesWithPrefix("x-acs-"), headers)
                + resource(request);
    }

    /** Returns the path with the sorted query; names and values are decoded, and an empty value has no equals sign. */
    private static String resource(WireRequest request) {
        String query = Query.parse(request.query(), Percent::decodeForm).parameters().stream()
                .sorted(Comparator.comparing(Query.Parameter::name))
                .map(parameter ->
                        parameter.value().isEmpty() ? parameter.name() : parameter.name() + "=" + parameter.value())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? request.path() : request.path() + "?" + query;
    }
}

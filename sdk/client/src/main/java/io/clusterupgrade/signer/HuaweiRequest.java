// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.PercentEncoding;
import java.time.Instant;
import java.util.Comparator;

/**
 * The common part of Huawei's two key signers: the headers before signing and the canonical request (see
 * sdk/docs/wire/signing.md#huawei-headers and sdk/docs/wire/signing.md#huawei-canonical-request).
 */
final class HuaweiRequest {
    private static final String DATE = "X-Sdk-Date";
    private static final String CONTENT_HASH = "X-Sdk-Content-Sha256";
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String JSON = "application/json";
    private static final Comparator<QueryParameter> BY_ENCODED_NAME_AND_VALUE = Comparator.comparing(
                    (QueryParameter parameter) -> PercentEncoding.encode(parameter.name()))
            .thenComparing(QueryParameter::value);

    private HuaweiRequest() {}

    /** Returns a copy of the request with all headers that are signed. */
    static HttpRequest prepare(HttpRequest request, SigningKey key, Instant now) {
        AddedHeaders added = new AddedHeaders();
        String token = key.sessionToken();
        if (token != null) {
            added.add("X-Security-Token", token);
        }
        if (!isJson(SignedHeaders.valueOf(request, CONTENT_TYPE)) && request.header(CONTENT_HASH) == null) {
            added.add(CONTENT_HASH, "UNSIGNED-PAYLOAD");
        }
        if (request.header(DATE) == null) {
            added.add(DATE, Timestamps.basic(now));
        }
        return added.applyTo(request);
    }

    /** Returns the value of {@code X-Sdk-Date}. */
    static String date(HttpRequest prepared) {
        return SignedHeaders.valueOf(prepared, DATE);
    }

    static CanonicalRequest canonical(HttpRequest prepared, SigningBuffers buffers) {
        SignedUrl url = SignedUrl.of(prepared.url());
        SignedHeaders headers = buffers.emptyHeaders();
        headers.addHost(prepared, url);
        prepared.forEachHeader((name, value) -> {
            if (isSigned(name)) {
                headers.add(name, value);
            }
        });
        return CanonicalRequest.of(
                buffers.emptyText(),
                prepared,
                PercentEncoding.encodePath(PercentEncoding.decode(url.path())),
                true,
                QueryParameter.sorted(url.query(), BY_ENCODED_NAME_AND_VALUE),
                headers,
                payloadHash(prepared));
    }

    private static boolean isSigned(String name) {
        return name.indexOf('_') < 0
                && !name.equalsIgnoreCase(CONTENT_TYPE)
                && !name.equalsIgnoreCase("Host")
                && !name.equalsIgnoreCase(SignedHeaders.AUTHORIZATION);
    }

    private static String payloadHash(HttpRequest prepared) {
        return prepared.header(CONTENT_HASH) == null
                ? Hashes.sha256Hex(prepared.body())
                : SignedHeaders.valueOf(prepared, CONTENT_HASH);
    }

    private static boolean isJson(String contentType) {
        return contentType.isEmpty() || contentType.regionMatches(true, 0, JSON, 0, JSON.length());
    }
}

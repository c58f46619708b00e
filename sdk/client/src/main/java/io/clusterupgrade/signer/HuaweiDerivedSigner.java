// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Instant;
import java.util.Arrays;

/**
 * A signer for Huawei Cloud's V11-HMAC-SHA256: signs with a key that HKDF derives from the access key for one day,
 * region and service.
 *
 * <p>Headers and canonical request are those of {@link HuaweiHmacSigner}. Immutable and thread-safe; no derived key is
 * stored. Source: sdk/docs/wire/signing.md#v11-hmac-sha256.
 *
 * @since 0.1.0
 */
public final class HuaweiDerivedSigner implements Signer {
    private static final String ALGORITHM = "V11-HMAC-SHA256";
    private static final int DAY_LENGTH = "yyyyMMdd".length();

    private final String scope;

    private HuaweiDerivedSigner(String scope) {
        this.scope = scope;
    }

    /**
     * Creates a signer for one service in one region.
     *
     * @param service the service's short name, such as {@code css}
     * @param region the region, such as {@code cn-north-4}, or {@code globe} for global services
     * @throws IllegalArgumentException if one of them is empty or has other characters than letters, digits and
     *     {@code -}
     */
    public static HuaweiDerivedSigner create(String service, String region) {
        return new HuaweiDerivedSigner("/" + checked("region", region) + "/" + checked("service", service));
    }

    @Override
    public HttpRequest sign(HttpRequest request, Credentials credentials, Instant now) {
        if (request.header(SignedHeaders.AUTHORIZATION) != null) {
            return request;
        }
        SigningKey key = SigningKey.of(credentials, HuaweiDerivedSigner.class);
        HttpRequest prepared = HuaweiRequest.prepare(request, key, now);
        SigningBuffers buffers = new SigningBuffers();
        CanonicalRequest canonical = HuaweiRequest.canonical(prepared, buffers);
        String date = HuaweiRequest.date(prepared);
        String info = info(date);
        byte[] toSign = Hashes.utf8(stringToSign(date, canonical, buffers));
        return prepared.withHeader(
                SignedHeaders.AUTHORIZATION,
                ALGORITHM + " Credential=" + key.id() + "/" + info + ", SignedHeaders=" + canonical.signedHeaders()
                        + ", Signature=" + Hashes.hex(Hashes.hmacSha256(derivedKey(key, info), toSign)));
    }

    String stringToSign(String date, CanonicalRequest canonical, SigningBuffers buffers) {
        return ALGORITHM + '\n' + date + '\n' + info(date) + '\n' + Hashes.hex(buffers.sha256(canonical.text()));
    }

    private String info(String date) {
        if (date.length() < DAY_LENGTH) {
            throw new IllegalArgumentException("X-Sdk-Date must start with yyyyMMdd: " + date);
        }
        return date.substring(0, DAY_LENGTH) + scope;
    }

    private static byte[] derivedKey(SigningKey key, String info) {
        byte[] extracted = Hashes.hmacSha256(Hashes.utf8(key.id()), key.secret());
        byte[] counted = Hashes.utf8(info);
        counted = Arrays.copyOf(counted, counted.length + 1);
        counted[counted.length - 1] = 1;
        return Hashes.utf8(Hashes.hex(Hashes.hmacSha256(extracted, counted)));
    }

    private static String checked(String name, String value) {
        boolean plain = !value.isEmpty();
        for (int i = 0; i < value.length() && plain; i++) {
            char c = value.charAt(i);
            plain = c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        if (!plain) {
            throw new IllegalArgumentException(name + " must be letters, digits and '-': '" + value + "'");
        }
        return value;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.transport.HttpCall;
import java.util.List;
import java.util.Locale;

/**
 * The one text that stands for a call in a signature: method, path, query, headers, names of the headers, hash of the body.
 *
 * @param text the six parts, joined by line breaks
 * @param signedHeaders the names of the signed headers, joined by {@code ;}
 */
record CanonicalRequest(String text, String signedHeaders) {
    private static final int USUAL_LENGTH = 768;

    static CanonicalRequest of(
            HttpCall call,
            String path,
            boolean endsWithSlash,
            List<QueryParameter> query,
            SignedHeaders headers,
            String payloadHash) {
        StringBuilder text = new StringBuilder(USUAL_LENGTH);
        text.append(call.method().toUpperCase(Locale.ROOT)).append('\n');
        text.append(path).append(endsWithSlash && !path.endsWith("/") ? "/\n" : "\n");
        QueryParameter.appendEncoded(text, query);
        text.append('\n');
        headers.appendLines(text);
        int names = text.append('\n').length();
        headers.appendNames(text);
        String signedHeaders = text.substring(names);
        text.append('\n').append(payloadHash);
        return new CanonicalRequest(text.toString(), signedHeaders);
    }

    /** The text's SHA-256 in hex, as the string to sign shows it. */
    String hash() {
        return Hashes.sha256Hex(text);
    }

    /** The names only: header values may be secrets. */
    @Override
    public String toString() {
        return "CanonicalRequest[" + signedHeaders + "]";
    }
}

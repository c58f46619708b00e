// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.transport.HttpRequest;
import java.util.List;
import java.util.Locale;

/**
 * The canonical form of a request for a signature: method, path, query, headers, names of the headers, hash of the
 * body.
 *
 * @param text the six parts, joined by line breaks; valid until the buffer is reused
 * @param signedHeaders the names of the signed headers, joined by {@code ;}
 */
record CanonicalRequest(AsciiBuffer text, String signedHeaders) {

    static CanonicalRequest of(
            AsciiBuffer text,
            HttpRequest request,
            String path,
            boolean endsWithSlash,
            List<QueryParameter> query,
            SignedHeaders headers,
            String payloadHash) {
        text.append(request.method().toUpperCase(Locale.ROOT)).append('\n');
        text.append(path).append(endsWithSlash && !path.endsWith("/") ? "/\n" : "\n");
        QueryParameter.appendEncoded(text, query);
        text.append('\n');
        headers.appendLines(text);
        String signedHeaders = headers.joinedNames();
        text.append('\n').append(signedHeaders).append('\n').append(payloadHash);
        return new CanonicalRequest(text, signedHeaders);
    }

    /** Returns the names only: header values may be secrets. */
    @Override
    public String toString() {
        return "CanonicalRequest[" + signedHeaders + "]";
    }
}

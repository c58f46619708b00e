// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.transport.HttpRequest;

/** Creates the canonical form of requests as text. */
final class Canonical {
    private Canonical() {}

    static String huawei(HttpRequest prepared) {
        return HuaweiRequest.canonical(prepared, new SigningBuffers()).text().substring(0);
    }

    static String alibaba(HttpRequest prepared) {
        return AlibabaRequest.canonical(prepared, new SigningBuffers()).text().substring(0);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.transport.HttpCall;

/** The canonical requests of calls, as texts. */
final class Canonical {
    private Canonical() {}

    static String huawei(HttpCall prepared) {
        return HuaweiRequest.canonical(prepared, new Workbench()).text().substring(0);
    }

    static String alibaba(HttpCall prepared) {
        return AlibabaRequest.canonical(prepared, new Workbench()).text().substring(0);
    }
}

package org.demarche.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The address of this server as the sender of a request sees it. */
final class Address {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\]");

    private Address() {}

    /** The address of the start page, ending in a slash: {@code http://localhost:3330/}. */
    static String of(HttpServletRequest request) {
        String host = request.getServerName();
        if (!HOST.matcher(host).matches()) {
            throw Refusal.badRequest("the Host header is malformed");
        }
        int port = request.getServerPort();
        boolean usual = port == (request.getScheme().equals("https") ? 443 : 80);
        return request.getScheme() + "://" + host + (usual ? "" : ":" + port) + "/";
    }
}

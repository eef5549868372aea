package org.tributary.standalone;

public final class Tributary {
    public static void main(String[] args) {}
}

// libsodium, for passwords: argon2id is not in swift-crypto.

#ifndef RELIEF_CSODIUM_SHIM_H
#define RELIEF_CSODIUM_SHIM_H

#include <sodium.h>

#endif

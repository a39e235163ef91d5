// The C interface of CBC 2.10; all that Swift needs of it can be imported as it is.

#ifndef RELIEF_CCBC_SHIM_H
#define RELIEF_CCBC_SHIM_H

#include <coin/Cbc_C_Interface.h>

#endif

#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

/* How much memory deflating needs at the level that Rekap uses; the macro is no constant to Swift. */
static const uint32_t isal_deflate_memory = ISAL_DEF_LVL3_DEFAULT;
